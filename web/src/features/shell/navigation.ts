import type { useSession } from '@/composables/useSession';

type Session = ReturnType<typeof useSession>;

export interface NavigationEntry {
  key: 'find' | 'workers' | 'offer' | 'org' | 'office';
  to: string;
  shown: (session: Session) => boolean;
}

const always = (): boolean => true;

/** Where the head of the site leads. A place that has no page yet is left out by the shell. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { key: 'find', to: '/find', shown: always },
  { key: 'workers', to: '/find?side=supply', shown: always },
  { key: 'offer', to: '/offer', shown: (session) => !session.signedIn || session.has('seeker') },
  {
    key: 'org',
    to: '/org',
    shown: (session) => session.organisations.length > 0 || session.has('employer', 'agency', 'provider'),
  },
  { key: 'office', to: '/office', shown: (session) => session.has('officer', 'administrator') },
];
