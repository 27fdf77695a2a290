import type { RouteRecordRaw } from 'vue-router';

const areas = import.meta.glob<RouteRecordRaw[]>('./*/routes.ts', { eager: true, import: 'routes' });

/** Every page, area by area: each has its own file of routes. The build tells them to the server. */
export const routes: RouteRecordRaw[] = Object.values(areas).flat();
