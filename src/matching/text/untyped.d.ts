declare module 'snowball-stemmers' {
  const snowball: { newStemmer(language: string): { stem(word: string): string } };
  export default snowball;
}

declare module 'stopword' {
  export const nld: readonly string[];
  export const deu: readonly string[];
  export const eng: readonly string[];
}
