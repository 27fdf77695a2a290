import { describe, expect, it } from '@jest/globals';
import { fold, foldMapped, latinToken, runsOf, textTokens } from './chinese-text.js';
import { pinyinTokens } from './pinyin-tokens.js';

describe('folding', () => {
  it.each([
    ['電焊　工', '电焊 工'],
    ['ＣＮＣ編程', 'cnc编程'],
    ['  Java   开发 ', 'java 开发'],
    ['倉庫管理員', '仓库管理员'],
  ])('%s becomes %s', (text, plain) => expect(fold(text)).toBe(plain));

  it('leads each place back to the original', () => {
    const text = '㈱電焊';
    const mapped = foldMapped(text);
    expect(mapped.text).toBe('(株)电焊');
    expect(mapped.at(mapped.text.indexOf('电'))).toBe(text.indexOf('電'));
  });

  it('leaves alone what folds to itself, to its end', () => {
    const mapped = foldMapped('电焊工 cnc');
    expect([mapped.text, mapped.at(3), mapped.at(7)]).toEqual(['电焊工 cnc', 3, 7]);
    expect(foldMapped('𠮷野').at(1)).toBe(0);
  });
});

describe('tokens', () => {
  it('are pairs of characters that never cross punctuation or a change of script', () => {
    expect(textTokens('电焊工、cnc编程')).toEqual(['电焊', '焊工', 'cnc', '编程']);
  });

  it('join neighbouring Latin words as well', () => {
    expect(textTokens('auto cad')).toEqual(['auto', 'cad', 'autocad']);
    expect(textTokens('node.js')).toEqual(['node', 'js', 'nodejs']);
  });

  it('keep C, C++ and C# apart', () => {
    expect(runsOf('c c++ c#').map((run) => latinToken(run.text))).toEqual(['c', 'cplusplus', 'csharp']);
  });

  it('say how a name sounds, whole and in parts', () => {
    const { full, initials, innerInitials } = pinyinTokens('电焊工');
    expect(full).toEqual(expect.arrayContaining(['dianhan', 'hangong', 'dianhangong']));
    expect(initials).toEqual(['dhg']);
    expect(innerInitials.sort()).toEqual(['dh', 'hg']);
    expect(pinyinTokens('会计').full).toContain('kuaiji');
    expect(pinyinTokens('绿化').full).toContain('lvhua');
  });
});
