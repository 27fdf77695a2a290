let data: Record<string, unknown> | undefined;

function read(): Record<string, unknown> {
  const text = document.getElementById('page-data')?.textContent;
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/** What the server handed over with the page, once: whoever comes back later asks for what is new. */
export function pageData<T>(key: string): T | undefined {
  data ??= read();
  const value = data[key] as T | undefined;
  delete data[key];
  return value;
}
