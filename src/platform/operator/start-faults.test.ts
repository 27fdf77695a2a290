import { describe, expect, it } from '@jest/globals';
import { told } from './start-faults.js';

const fault = (more: object) => Object.assign(new Error('no such file or directory'), more);

describe('what ends a start', () => {
  it('names DATA_DIR where no folder can be made, whatever the system calls it', () => {
    const readOnly = fault({ code: 'ENOENT', syscall: 'mkdir', path: '/mnt/data' });
    expect(told(readOnly)).toMatch(/DATA_DIR[^]*cannot write \/mnt\/data .*check DATA_DIR/);
  });

  it('is shown whole where nobody foresaw it', () => {
    const other = fault({ code: 'ENOENT', syscall: 'open', path: 'dist/views.html' });
    expect(told(other)).toBe(other);
  });
});
