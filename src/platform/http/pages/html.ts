const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is safe to send: only {@link html} makes it, so that text of people always stays text. */
export class Html {
  private constructor(private readonly markup: string) {}

  static of(parts: TemplateStringsArray, values: Part[]): Html {
    return new Html(parts.reduce((all, part, i) => all + written(values[i - 1]) + part));
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: a list is written one after the other, nothing for null, undefined and false. */
export type Part = Html | string | number | null | undefined | false | Part[];

/** `html\`<h1>${title}</h1>\``: whatever is put in is escaped unless it is {@link Html} itself. Quote attributes. */
export function html(parts: TemplateStringsArray, ...values: Part[]): Html {
  return Html.of(parts, values);
}

/** JSON inside a script element, where `<` would be read as markup; the line separators break older parsers. */
export function jsonText(value: unknown): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => escapes[character] ?? '');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(written).join('');
  return part instanceof Html ? part.toString() : escapeHtml(String(part));
}
