import { computed, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import { useSession } from '@/composables/useSession';
import { NAVIGATION, type NavigationEntry } from './navigation';

/** Whether an address has a page: links to areas that are not there are not shown. */
export function usePlace(): (to: string) => boolean {
  const router = useRouter();
  return (to) => router.resolve(to).name !== 'not-found';
}

export function usePlaces(): ComputedRef<NavigationEntry[]> {
  const has = usePlace();
  const session = useSession();
  return computed(() => NAVIGATION.filter(({ to, shown }) => has(to) && shown(session)));
}
