import type { RouteRecordRaw } from 'vue-router';

/** The console of officers and administrators; Element Plus may be used from here on, on demand. */
export const routes: RouteRecordRaw[] = [];
