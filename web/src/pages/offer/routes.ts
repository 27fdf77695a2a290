import type { RouteRecordRaw } from 'vue-router';

/** Work wanted: a posting in under two minutes on a phone. */
export const routes: RouteRecordRaw[] = [];
