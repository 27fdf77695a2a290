import { Problem } from './problem';

interface Created<B, V> {
  view: V;
  /** What it was made of: an answer that was lost belongs to what was sent first. */
  sent: B;
}

/**
 * Makes one thing although an answer may be lost: until the server has said yes or no, the same request is sent again
 * under the same key.
 */
export function createOnce<B, V>(
  post: (body: B, key: string) => Promise<V>,
): (body: B) => Promise<Created<B, V>> {
  let open: { key: string; body: B } | null = null;

  return async (body) => {
    const asked = (open ??= { key: crypto.randomUUID(), body });
    try {
      const view = await post(asked.body, asked.key);
      open = null;
      return { view, sent: asked.body };
    } catch (error) {
      const { status } = Problem.from(error);
      if (status >= 400 && status < 500) open = null;
      throw error;
    }
  };
}
