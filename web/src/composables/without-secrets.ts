/** What proves who one is; a credit code or an occupation's code does not. */
const SECRETS = ['password', 'current', 'code', 'totp', 'recoveryCode'];

/** What was typed as far as it may be kept for later. */
export function withoutSecrets(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !SECRETS.includes(field)));
}
