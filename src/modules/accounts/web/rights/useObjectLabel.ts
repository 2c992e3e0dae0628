import { useTranslation } from 'react-i18next'
import { webModules } from '../../../../ui/module.ts'

/** The plural of an object's name, whichever module it belongs to; "*" is all the rest. Null when nobody names it. */
export function useObjectLabel(): (object: string) => string | null {
  const { t, i18n } = useTranslation()
  return (object) => {
    if (object === '*') return t('accounts:rolesPage.rest')
    const keys = [object, ...webModules().map((module) => module.name)].map((module) => `${module}:${object}.many`)
    const key = keys.find((candidate) => i18n.exists(candidate))
    return key ? t(key) : null
  }
}
