/** Address at which the wizard begins with a table kept here. */
export const wizardHref = ({ id, edition }: { id: string; edition: string }): string =>
  `/wizard/#/use/${id}.${edition}`;
