import { io } from '/page/socket.io.js';

const PERIODS = { hour: '小时', day: '天', week: '周', month: '月', year: '年', piece: '件' };
const $ = (id) => document.getElementById(id);
const form = $('find');
let after = null;
let waiting = 0;

function element(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

function pay(posting) {
  if (!posting.pay) return '薪酬未说明';
  const { period, min, max } = posting.pay;
  return `${min === max ? min : `${min}–${max}`} 元/${PERIODS[period]}`;
}

function item(posting) {
  const li = document.createElement('li');
  li.dataset.id = posting.id;
  const who = posting.employer
    ? `${posting.employer.name}${posting.employer.verified ? ' ✓已核验' : ''}`
    : '个人求职';
  const facts = [
    posting.region?.name,
    posting.headcount && `${posting.headcount} 人`,
    posting.occupation?.name,
  ];
  li.append(element('h2', '', posting.title), element('p', 'pay', pay(posting)));
  li.append(element('p', '', facts.filter(Boolean).join(' · ')), element('p', 'soft', who));
  return li;
}

async function load(fresh) {
  const query = new URLSearchParams({ side: form.elements.side.value, limit: '20' });
  const words = form.elements.q.value.trim();
  if (words) query.set('q', words);
  if (!fresh && after) query.set('after', after);
  const answer = await fetch(`/api/v1/postings?${query}`);
  const body = await answer.json();
  if (!answer.ok) return void ($('status').textContent = body.zh ?? '加载失败，请稍后重试');
  if (fresh) $('items').replaceChildren();
  $('items').append(...body.items.map(item));
  after = body.next;
  $('more').hidden = !after;
  if (fresh) $('status').textContent = body.total ? `共 ${body.total} 条` : '没有找到，请换个说法或减少条件';
}

function reload() {
  waiting = 0;
  $('fresh').hidden = true;
  after = null;
  return load(true).catch(() => ($('status').textContent = '网络不通，请稍后重试'));
}

function heard(change) {
  if (change.type !== 'posting.published' || change.data?.side !== form.elements.side.value) return;
  waiting += 1;
  $('fresh').textContent = `有 ${waiting} 条新信息，点击查看`;
  $('fresh').hidden = false;
}

async function showDemoAccounts() {
  const answer = await fetch('/api/v1/demo-accounts');
  if (!answer.ok) return;
  const rows = (await answer.json()).map(({ role, phone, password, organisation }) => {
    const row = document.createElement('tr');
    row.append(...[role, phone, password, organisation ?? ''].map((text) => element('td', '', text)));
    return row;
  });
  $('demo')
    .querySelector('tbody')
    .replaceChildren(...rows);
  $('demo').hidden = false;
}

form.addEventListener('submit', (event) => (event.preventDefault(), reload()));
form.addEventListener('change', (event) => event.target.name === 'side' && reload());
$('more').addEventListener('click', () => load(false));
$('fresh').addEventListener('click', reload);

const live = io('/live', { transports: ['websocket', 'polling'] });
let position;
live.on('connect', () =>
  live.emit('subscribe', { topics: ['postings'], after: position }, ({ head }) => {
    position ??= head;
    document.documentElement.dataset.live = 'yes';
  }),
);
live.on('change', (change) => ((position = change.seq), heard(change)));
live.on('resync', ({ head }) => ((position = head), reload()));
reload();
showDemoAccounts();
