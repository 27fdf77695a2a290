import { watchEffect, type ShallowRef } from 'vue';
import { api, ok, type Schemas } from '@/api/client';
import { today } from '@/composables/civil-day';
import { pageData } from '@/composables/page-data';
import { useAsync } from '@/composables/useAsync';

interface Yardstick {
  hoursPerDay: number;
  daysPerMonth: number;
  monthsPerYear: number;
}

/** By what pay of another period was put on a month, at the posting's place: said beside the figure. */
export function useYardstick(posting: () => Schemas['PostingView']): ShallowRef<Yardstick | null> {
  const rule = useAsync(async (signal, region: string) => {
    const query = { kind: 'pay-yardstick' as const, region, on: today() };
    const { items } = await ok(api.GET('/api/v1/reference/rules', { params: { query }, signal }));
    return (items[0]?.value ?? null) as Yardstick | null;
  });
  rule.data.value = pageData<Yardstick>('yardstick') ?? null;
  watchEffect(() => {
    const { pay, region } = posting();
    if (pay?.comparable && pay.period !== 'month' && region && !rule.data.value) void rule.run(region.code);
  });
  return rule.data;
}
