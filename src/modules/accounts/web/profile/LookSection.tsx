import { Input, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lettersOn, setLettersOn } from '../../../../ui/keys/index.ts'
import { Segmented } from '../../../../ui/parts/index.ts'
import { colorSchemes, useColorScheme } from '../../../../ui/theme/colorScheme.ts'
import { SettingsSection } from './SettingsSection.tsx'

/** Kept in this browser, because screens and keyboards differ. */
export function LookSection() {
  const { t } = useTranslation()
  const { scheme, setScheme } = useColorScheme()
  const [letters, setLetters] = useState(lettersOn)
  return (
    <SettingsSection title={t('accounts:profile.look')} text={t('accounts:profile.lookText')}>
      <Input.Wrapper label={t('ui:theme.label')}>
        <div>
          <Segmented label={t('ui:theme.label')} value={scheme} onChange={setScheme} items={colorSchemes.map((key) => ({ key, label: t(`ui:theme.${key}`) }))} />
        </div>
      </Input.Wrapper>
      <Switch
        label={t('ui:keys.letters')}
        description={t('ui:keys.lettersText')}
        checked={letters}
        onChange={(event) => {
          setLettersOn(event.currentTarget.checked)
          setLetters(event.currentTarget.checked)
        }}
      />
    </SettingsSection>
  )
}
