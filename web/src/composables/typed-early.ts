/**
 * What was typed into the page that the server drew, while the script was still on its way, comes along into the page
 * that takes its place, and so does the focus. Called before; what it answers, after.
 */
export function typedEarly(): () => void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('#app input[type="search"]')];
  const typed = fields.filter((field) => field.value !== field.defaultValue || isHere(field));
  const kept = typed.map((field) => ({ name: field.name, value: field.value, here: isHere(field) }));
  return () => kept.forEach(bringBack);
}

const isHere = (field: HTMLInputElement): boolean => document.activeElement === field;

function bringBack({ name, value, here }: { name: string; value: string; here: boolean }): void {
  const field = document.querySelector<HTMLInputElement>(`#app input[name="${name}"]`);
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (here) field.focus();
}
