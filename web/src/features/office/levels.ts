export const LEVELS = ['block', 'review', 'warn'] as const;
export const LEVEL_TONE = { block: 'danger', review: 'warn', warn: 'brand' } as const;
export const LEVEL_ICON = { block: 'close', review: 'search', warn: 'alert' } as const;
