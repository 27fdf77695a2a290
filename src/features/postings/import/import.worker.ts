import { answerAsks } from '../../../platform/background/answer-asks.js';
import type { ImportLaw } from './import-judging.rules.js';
import type { BatchFacts } from './import-plan.js';
import { ImportSession, type ReadingSettings } from './import-session.js';

const sessions = new Map<number, ImportSession>();
let law: Omit<ImportLaw, 'today'> = { rules: [], numbers: [] };

function session(id: number): ImportSession {
  const found = sessions.get(id);
  if (!found) throw new Error('the file is closed');
  return found;
}

answerAsks({
  open: (id: number, path: string) => {
    const opened = new ImportSession();
    sessions.set(id, opened);
    return opened.open(path);
  },
  begin: (id: number, settings: ReadingSettings) => session(id).begin(settings),
  next: (id: number) => session(id).next(),
  law: (now: Omit<ImportLaw, 'today'>) => void (law = now),
  plan: (id: number, number: number, facts: BatchFacts) => session(id).plan(number, facts, law),
  forget: (id: number, number: number) => session(id).forget(number),
  close: (id: number) => {
    const closed = sessions.get(id);
    sessions.delete(id);
    return closed?.close();
  },
});
