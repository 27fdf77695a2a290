import type { PageLocale } from '../../../platform/http/pages/page.js';
import { VOCABULARIES } from '../posting-vocabularies.js';
import type { PostingView } from '../posting.views.js';

const zh = {
  unknown: '没有这条信息',
  ended: '该信息已结束',
  endedHelp: '可以看看下面类似的信息。',
  yuan: '元',
  noPay: '薪酬未说明',
  comparable: '约合每月',
  hours: '小时/天',
  days: '天/月',
  months: '个月/年',
  employer: '单位',
  verified: '已核验',
  agency: '代招机构',
  publisher: '发布机构',
  place: '工作地点',
  headcount: '人数',
  employment: '用工形式',
  engagement: '引才方式',
  validUntil: '有效至',
  education: '学历',
  experience: '经验',
  years: '年',
  skillLevel: '技能等级',
  certificates: '证书',
  skills: '技能',
  shift: '班次',
  restDays: '每月休息（天）',
  benefits: '福利',
  insurance: '社会保险',
  boardLodging: '食宿',
  source: '来源',
  description: '工作内容',
  requirements: '任职要求',
  workingConditions: '工作条件',
  offer: '能做什么',
  has: '能力与证书',
  street: '所在街道',
  similar: '类似信息',
  colon: '：',
};

/** What the page says where no script runs; the app has its own words. */
export const WORDS: Record<PageLocale, typeof zh> = {
  zh,
  en: {
    unknown: 'No such posting',
    ended: 'This posting has ended',
    endedHelp: 'Have a look at similar ones below.',
    yuan: 'CNY',
    noPay: 'Pay not stated',
    comparable: 'About, a month',
    hours: ' hours a day',
    days: ' days a month',
    months: ' months a year',
    employer: 'Employer',
    verified: 'verified',
    agency: 'Agency',
    publisher: 'Published by',
    place: 'Place of work',
    headcount: 'People',
    employment: 'Kind of employment',
    engagement: 'Engagement',
    validUntil: 'Open until',
    education: 'Education',
    experience: 'Experience',
    years: ' years',
    skillLevel: 'Skill level',
    certificates: 'Certificates',
    skills: 'Skills',
    shift: 'Shift',
    restDays: 'Days off a month',
    benefits: 'Benefits',
    insurance: 'Social insurance',
    boardLodging: 'Board and lodging',
    source: 'Source',
    description: 'The work',
    requirements: 'Requirements',
    workingConditions: 'Working conditions',
    offer: 'What is offered',
    has: 'Skills and certificates',
    street: 'Street',
    similar: 'Similar ones',
    colon: ': ',
  },
};

export function named(list: string, code: string | null, locale: PageLocale): string {
  return VOCABULARIES[list]?.find((word) => word.code === code)?.[locale] ?? '';
}

/** `6,500–9,000 元/月` */
export function payText({ pay }: PostingView, locale: PageLocale): string {
  const words = WORDS[locale];
  if (!pay) return words.noPay;
  const period = named('payPeriod', pay.period, locale).toLowerCase();
  return `${span(pay)} ${words.yuan}/${period}`;
}

export function span({ min, max }: { min: number; max: number }): string {
  const amount = (yuan: number): string => yuan.toLocaleString('en-US');
  return min === max ? amount(min) : `${amount(min)}–${amount(max)}`;
}

const SHOWN = 150;

/** What a search engine shows under the title: pay first. */
export function summary(posting: PostingView, locale: PageLocale): string {
  const { region, employer, headcount, description } = posting;
  const people = headcount && `${WORDS[locale].headcount} ${headcount}`;
  const facts = [payText(posting, locale), region?.name, employer?.name, people].filter(Boolean);
  const text = `${facts.join(' · ')}${locale === 'zh' ? '。' : '. '}${description.replace(/\s+/g, ' ')}`;
  const letters = [...text];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN - 1).join('')}…` : text;
}
