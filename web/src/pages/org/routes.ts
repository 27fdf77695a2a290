import type { RouteRecordRaw } from 'vue-router';

/** The console of an organisation; Element Plus may be used from here on, on demand. */
export const routes: RouteRecordRaw[] = [];
