import { describe, expect, it } from '@jest/globals';
import { html, jsonText } from './html.js';

describe('markup', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const evil = `"><img src=x onerror='alert(1)'>&`;
    expect(String(html`<a title="${evil}">${evil}</a>`)).toBe(
      '<a title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;">' +
        '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;</a>',
    );
  });

  it('takes markup as it is, also in lists, and nothing for what is not there', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(String(html`${items}|${null}${undefined}${false}|${0}`)).toBe('<li>a</li><li>&lt;b&gt;</li>||0');
  });

  it('does not believe an object that looks like markup', () => {
    const pretended = { markup: '<b>', toString: () => '<b>' } as unknown as string;
    expect(String(html`${pretended}`)).toBe('&lt;b&gt;');
  });

  it('writes JSON that ends no script element', () => {
    const value = { text: '</script><!--\u2028' };
    const text = jsonText(value);
    expect(text).not.toMatch(/<|\u2028/);
    expect(JSON.parse(text)).toEqual(value);
  });
});
