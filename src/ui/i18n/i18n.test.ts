import i18next from 'i18next'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const asked: string[] = []
const file = (language: string, texts: object) => ({
  first: async () => {
    asked.push(language)
    return { default: { [`../modules/goods/locales/${language}.json`]: { default: texts } } }
  },
  others: async () => ({ default: {} }),
})
const texts = {
  en: file('en', { hello: 'Hello', left_one: '{{count}} good left', left_other: '{{count}} goods left' }),
  ru: file('ru', { hello: 'Здравствуйте', left_one: 'Остался {{count}}', left_few: 'Осталось {{count}}', left_many: 'Осталось {{count}}', left_other: 'Осталось {{count}}' }),
  lv: file('lv', { hello: 'Sveiki' }),
}

/** What of a browser the language needs. */
beforeAll(async () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) })
  vi.stubGlobal('navigator', { languages: ['ru-RU', 'en'] })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  const { startI18n } = await import('./i18n.ts')
  await startI18n(texts)
})

describe('the language of the screens', () => {
  it('is the browser’s first, and loads nothing else', () => {
    expect(i18next.t('goods:hello')).toBe('Здравствуйте')
    expect(asked).toEqual(['ru'])
    expect(document.documentElement.lang).toBe('ru')
  })

  it('shows English where a started one lacks a text, never a key', async () => {
    const { setLanguage } = await import('./i18n.ts')
    await setLanguage('lv')
    expect(i18next.t('goods:hello')).toBe('Sveiki')
    expect(i18next.t('goods:left', { count: 1 })).toBe('1 good left')
    expect(i18next.t('goods:left', { count: 20 })).toBe('20 goods left')
    expect(document.documentElement.lang).toBe('lv')
    expect(localStorage.getItem('clientele-language')).toBe('lv')
  })

  it('stays as it is for one that is not there', async () => {
    const { setLanguage } = await import('./i18n.ts')
    await setLanguage('fr')
    expect(i18next.language).toBe('lv')
  })
})
