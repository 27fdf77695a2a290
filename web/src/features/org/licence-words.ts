export const LICENCE_KINDS = ['hr-service', 'dispatch'] as const;

export const SCOPES = [
  ...(['placement', 'online-recruitment', 'information', 'guidance'] as const),
  ...(['executive-search', 'outsourcing', 'dispatch'] as const),
];
