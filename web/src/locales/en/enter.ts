import type { SameKeys } from '../same-keys';
import type zh from '../zh/enter';

export default {
  signIn: 'Sign in',
  phone: 'Mobile number',
  name: 'Real name',
  nameHint: 'Not public; only to check who you are and to reach you',
  birthDate: 'Date of birth',
  birthDateHint: 'Only to check that you are at least 16; nobody sees it',
  code: {
    label: 'Code by text message',
    send: 'Send code',
    again: 'Send again',
    wait: 'Again in {n} s',
    sent: 'Sent. The code is good for 5 minutes',
    demo: "A demo sends no messages: the code is printed to the server's log.",
  },
  password: {
    label: 'Choose a password',
    new: 'New password',
    hint: 'At least 8 characters, not digits alone',
    short: 'Too short: at least 8 characters',
    weak: 'Easy to guess',
    fair: 'Will do',
    good: 'Strong',
    show: 'Show password',
  },
  consent: {
    box: 'I have read the privacy notice and agree',
    read: 'Read the whole notice (version {version})',
    title: 'Privacy notice',
    version: 'Version {version}',
    agree: 'I agree',
    later: 'Not now',
  },
  register: {
    title: 'Register',
    lead: 'One account to look for work and to recruit for an organisation. Free of charge.',
    go: 'Register and sign in',
    welcome: 'Welcome to Gongqiao, {name}',
    known: 'You have an account already?',
  },
  forgot: {
    title: 'New password',
    lead: 'We send a code to your mobile; choose a new password. All other devices are signed out.',
    go: 'Set new password',
    done: 'The password is changed: sign in with the new one',
    remembered: 'You remember it after all?',
  },
  invited: {
    title: 'Open your account',
    lead: 'This link works once, within 24 hours. Fill in your own details.',
    go: 'Open account and sign in',
    done: 'The account is open: set up the second factor next',
    noLink: 'The link is not complete',
    noLinkHelp:
      'Open this page from the whole link that you were given, or ask the administrator for a new one.',
  },
  joining: {
    title: 'Join an organisation',
    lead: 'Once you accept, you can read or post on behalf of the organisation.',
    as: 'You join as {name} ({phone})',
    go: 'Accept the invitation',
    otherPhone:
      'An invitation is good only for the number it was sent to. With another number, sign in as that account.',
    refused: 'The invitation cannot be used',
    refusedHelp:
      'It may be used up, out of date or meant for another number. Ask the organisation to send a new one.',
    done: 'You have joined {organisation}',
    role: { owner: 'Owner', recruiter: 'Recruiter', viewer: 'Viewer' },
    doneHelp: 'Your role: {role}',
    open: 'To the organisation',
  },
} satisfies SameKeys<typeof zh>;
