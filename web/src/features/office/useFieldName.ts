import { useWords } from '@/locales/words';
import type words from '@/locales/zh/office-findings';

type Field = keyof (typeof words)['field'];

/** The name of a field that was screened, or of the part of it; what has no name here keeps its own. */
export function useFieldName(): (field: string) => string {
  const t = useWords('office-findings');
  return (field) => {
    const [whole = field] = field.split('.');
    const name = t(`field.${whole as Field}`);
    return name.endsWith(`field.${whole}`) ? field : name;
  };
}
