import { accessToken, refresh } from './access-token';
import { Problem } from './problem';

/** Sends a form with a file and tells how much of it has gone (0 to 1); `fetch` cannot tell that. */
export async function upload<T>(path: string, form: FormData, sent?: (share: number) => void): Promise<T> {
  const token = accessToken();
  const first = await send(path, form, token, sent);
  if (first.status !== 401 || !token) return read<T>(first);
  const { accessToken: fresh } = await refresh();
  return read<T>(await send(path, form, fresh, sent));
}

function read<T>(answer: XMLHttpRequest): T {
  const { status, responseText } = answer;
  if (status >= 200 && status < 300) return JSON.parse(responseText) as T;
  throw Problem.read(status, responseText, answer.getResponseHeader('x-request-id'));
}

function send(
  path: string,
  form: FormData,
  token: string | null,
  sent?: (share: number) => void,
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => sent?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request);
    request.onerror = () => reject(Problem.network('offline'));
    request.send(form);
  });
}
