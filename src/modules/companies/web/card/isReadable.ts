/** Whether somebody who reads this language can read a word: each script has its readers. */
export function isReadable(word: string, language: string): boolean {
  if (language === 'zh') return true
  return (language === 'ru' ? /^[\p{Script=Cyrillic}\p{Script=Latin}\P{L}]+$/u : /^[\p{Script=Latin}\P{L}]+$/u).test(word)
}
