/** How the states of an organisation look: a tone and a sign, never a colour alone. */
export const STATE_TONE = {
  draft: 'plain',
  pending: 'warn',
  verified: 'ok',
  refused: 'danger',
  closed: 'plain',
} as const;

export const STATE_ICON = {
  draft: 'text',
  pending: 'clock',
  verified: 'verified',
  refused: 'close',
  closed: 'offline',
} as const;
