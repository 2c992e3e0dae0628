import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { confirm } from '../../../../../ui/parts/index.ts'
import type { ModuleState } from '../../../contract.ts'
import { catalogObjects } from '../../catalog.ts'
import { objectWords } from '../words.ts'
import { switchModules, withNeedy, withNeeds } from './switchModules.ts'
import styles from './Modules.module.css'

export function ModuleLine({ module, all }: { module: ModuleState; all: readonly ModuleState[] }) {
  const { t } = useTranslation()
  const titles = (names: readonly string[]): string => new Intl.ListFormat(document.documentElement.lang || 'en').format(names.map((name) => all.find((other) => other.name === name)?.title ?? name))
  const needs = module.needs.filter((name) => all.find((other) => other.name === name)?.canSwitch)
  const off = withNeedy(all, module.name)
  const turn = (): void => {
    if (!module.on) return void switchModules(all, withNeeds(all, module.name), true)
    const others = off.filter((name) => name !== module.name)
    const objects = catalogObjects().filter(({ name }) => off.some((one) => all.find((other) => other.name === one)?.objects.includes(name)))
    confirm({
      title: t('fields:modulesPage.offTitle', { name: module.title }),
      text: (
        <>
          {t('fields:modulesPage.offText')}
          {objects.length > 0 && ` ${t('fields:modulesPage.offObjects', { objects: objects.map((object) => objectWords(t, object)).join(', ') })}`}
          {others.length > 0 && ` ${t('fields:modulesPage.offOthers', { modules: titles(others) })}`}
        </>
      ),
      verb: t('fields:modulesPage.off'),
      run: () => switchModules(all, off, false),
    })
  }
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <strong>{module.title}</strong>
        {module.about && <span>{module.about}</span>}
        {needs.length > 0 && <span className={styles.meta}>{t('fields:modulesPage.needs', { modules: titles(needs) })}</span>}
        {module.neededBy.length > 0 && <span className={styles.meta}>{t('fields:modulesPage.neededBy', { modules: titles(module.neededBy) })}</span>}
      </div>
      <Switch aria-label={module.title} checked={module.on} onChange={turn} />
    </li>
  )
}
