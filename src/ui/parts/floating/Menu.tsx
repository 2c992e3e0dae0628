/** The library's menu under the same names, fetched when the pointer or the focus comes to a button that has one. */
import type { Menu as FullMenu } from '@mantine/core'
import { dropdownOf, partOf, Target } from './marks.tsx'
import { Opener } from './Opener.tsx'

type OpenerOfMenu = Omit<Parameters<typeof Opener>[0], 'kind'>

const Sub = Object.assign(
  partOf(({ Menu: full }) => full.Sub),
  { Target: partOf(({ Menu: full }) => full.Sub.Target), Item: partOf(({ Menu: full }) => full.Sub.Item), Dropdown: partOf(({ Menu: full }) => full.Sub.Dropdown) },
)

const parts = {
  Target,
  Dropdown: dropdownOf(({ Menu: full }) => full.Dropdown),
  Item: partOf(({ Menu: full }) => full.Item),
  Label: partOf(({ Menu: full }) => full.Label),
  Divider: partOf(({ Menu: full }) => full.Divider),
  Sub,
}

export const Menu = Object.assign((props: OpenerOfMenu) => <Opener {...props} kind="Menu" />, parts) as unknown as Pick<typeof FullMenu, keyof typeof parts> & ((props: FullMenu.Props) => ReturnType<typeof Opener>)
