/** What stands where the name of somebody stood who asked to be forgotten. */
export const formerUser = 'Former user';

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** An address however its letters are written. */
export const sameAddress = (email: string): RegExp => new RegExp(`^${literally(email)}$`, 'i');

/** A text without a person's whole name; the name within a longer word is another word. */
export const withoutName = (text: string, name: string): string =>
  text.replaceAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${literally(name)}(?![\p{L}\p{N}])`, 'gu'), formerUser);

/** Finds texts that hold a name. */
export const holdsName = (name: string): RegExp => new RegExp(literally(name));
