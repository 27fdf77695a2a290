import type { SameKeys } from '../same-keys';
import type zh from '../zh/sign-in';

export default {
  title: 'Sign in',
  lead: 'To post, to get in touch, and to work for your organisation.',
  phone: 'Mobile number',
  password: 'Password',
  totp: 'Authenticator code',
  totpHint: 'The 6 digits that your authenticator app shows now',
  recovery: 'Use a recovery code instead',
  recoveryCode: 'Recovery code',
  recoveryHint: 'One of those you kept when you set up the second factor; each works once',
  useTotp: 'Use the authenticator instead',
  go: 'Sign in',
  forgot: 'Forgotten password',
  register: 'Open an account',
  ended:
    'Your session has ended: signed out on another device, or run out. Sign in again and you come back to the page you were on.',
  welcome: 'Welcome back, {name}',
  welcomePlain: 'You are signed in',
  demo: 'Demo accounts',
  demoLead: 'One click signs you in; all employers and people are invented.',
  roles: {
    seeker: 'Job seeker',
    employer: 'Employer',
    agency: 'Agency',
    provider: 'Training provider',
    staff: 'Service staff',
    officer: 'Officer',
    administrator: 'Administrator',
  },
  membership: { owner: 'Owner', recruiter: 'Recruiter', viewer: 'Viewer' },
} satisfies SameKeys<typeof zh>;
