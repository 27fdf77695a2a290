import { type Key, useWords } from '@/locales/words';
import type { Said } from './changes';
import type { RuleForm } from './screening-form';

type Name = Key<'office-screening'>;

const NAMES: Record<string, Name> = { category: 'category', level: 'level', sides: 'sides' };

/** A screening rule as its fields show it, so that what a colleague changed can be read. */
export function useRuleWords() {
  const t = useWords('office-screening');
  const findings = useWords('office-findings');

  function inWords({ ground, message, suggestion, ...form }: RuleForm): Said {
    const { id, patterns, exceptions, requires, lawful, validFrom, validTo, source } = form;
    const sides = (['demand', 'supply'] as const).filter((side) => form[side]);
    return {
      ...{ id, category: form.category, level: form.level && findings(`level.${form.level}`) },
      ...{ sides: sides.map((side) => t(`side.${side}`)).join(' · ') },
      ...{ patterns, exceptions, requires, lawful },
      ...{ lighter: ticked(form.lighter), negatable: ticked(form.negatable) },
      ...{ messageZh: message.zh, messageEn: message.en, groundZh: ground.zh, groundEn: ground.en },
      ...{ suggestionZh: suggestion.zh, suggestionEn: suggestion.en },
      ...{ confirmed: ticked(form.confirmed), validFrom, validTo, source },
    };
  }

  const fieldName = (field: string): string => t(NAMES[field] ?? (`field.${field}` as Name));
  /** Of a fault where the rule is sent beside a text: `rule.patterns.0`, `rule.ground.zh`. */
  const faultName = (field: string): string =>
    fieldName(
      field
        .replace(/^rule\./, '')
        .replace(/\.\d+$/, '')
        .replace(/\.zh$/, 'Zh')
        .replace(/\.en$/, 'En'),
    );
  return { inWords, fieldName, faultName };
}

const ticked = (value: boolean): string => (value ? '✓' : '✗');
