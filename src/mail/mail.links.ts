/** Addresses that mails lead to, below the one that people use. Tokens stand in the query, which no request log writes. */
export const linksOf = (origin: string) => ({
  invitation: (token: string) => `${origin}/invitations/accept?token=${token}`,
  passwordReset: (token: string) => `${origin}/password-resets/confirm?token=${token}`,
  contactConfirmation: (token: string) => `${origin}/needs/confirm?token=${token}`,
  record: (room: string, id: string) => `${origin}/${room}/${id}`,
});
