import type { ValidationError } from 'class-validator';
import type { FieldFault, Words } from './refusal.js';

const CODES: Record<string, string> = { whitelistValidation: 'unknown-field', isDefined: 'required' };

/** class-validator's tree as a flat list that names each field by its path, one fault a field. */
export function fieldFaults(errors: ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const children = error.children?.length ? fieldFaults(error.children, field) : [];
    const own = children.length ? [] : ownFault(error, field);
    return [...own, ...children];
  });
}

function ownFault(error: ValidationError, field: string): FieldFault[] {
  const constraints = error.constraints ?? {};
  const names = Object.keys(constraints);
  const name = error.value === undefined && names.includes('isDefined') ? 'isDefined' : names[0];
  if (!name) return [];
  return [{ field, code: CODES[name] ?? kebab(name), ...words(name, constraints[name] ?? '') }];
}

function words(name: string, message: string): Words {
  if (name === 'whitelistValidation') return { zh: '没有这个字段', en: 'is not a known field' };
  if (message.startsWith('{')) return JSON.parse(message) as Words;
  return { zh: '填写有误', en: message };
}

function kebab(name: string): string {
  return name
    .replace(/^is(?=[A-Z])/, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
