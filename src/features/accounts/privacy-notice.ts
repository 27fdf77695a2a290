import type { Words } from '../../platform/http/refusal.js';

export interface PrivacyNotice {
  version: string;
  title: Words;
  text: Words;
}

/** What every person is told before an account is opened (个人信息保护法 17); a new text is a new version. */
export const PRIVACY_NOTICE: PrivacyNotice = {
  version: '2026-01',
  title: { zh: '个人信息处理告知书', en: 'Privacy notice' },
  text: {
    zh: [
      '一、我们处理什么：手机号、真实姓名、出生日期（仅用于核验是否年满16周岁）、登录时间、设备类型和网络地址前段，以及您自己发布的求职、招聘内容。',
      '二、为了什么：开立账号、核验身份、保障账号安全、公布您要公布的内容。匹配和推荐不使用性别、年龄、民族、籍贯、健康状况。',
      '三、谁能看到：求职信息公开时不显示姓名、电话和出生日期；经核验的用人单位申请后才能看到电话，次数有限并留有记录；工作人员每次查看都要写明理由并留有记录。',
      '四、保存多久：账号注销后，上述个人信息立即删除；法律要求留存的登录记录继续封存六个月（《网络安全法》第二十一条），不作他用。',
      '五、您的权利：随时查阅、复制、更正、删除，撤回同意，注销账号；对自动化匹配可以要求说明，也可以关闭个性化。',
      '六、安全：手机号、姓名、出生日期加密存储，密码只保存不可还原的摘要。',
    ].join('\n'),
    en: [
      '1. What we process: phone, real name, birth date (only to check that you are at least 16), when and from what kind of device and address range you sign in, and what you post yourself.',
      '2. What for: to open your account, check who you are, keep the account safe and publish what you want published. Matching never uses sex, age, ethnicity, origin or health.',
      '3. Who sees it: a public supply posting shows no name, phone or birth date; a verified employer sees the phone on request only, limited in number and recorded; staff give a reason for each look, and it is recorded.',
      '4. How long: when you close the account the data above are erased at once; records of sign-ins that the law makes us keep stay sealed for six months (Cybersecurity Law, article 21) and serve nothing else.',
      '5. Your rights: to see, copy, correct and delete your data, to withdraw consent and to close the account at any time; to have matching explained, and to switch personalisation off.',
      '6. Safety: phone, name and birth date are encrypted at rest; of a password only a digest is kept that cannot be turned back.',
    ].join('\n'),
  },
};
