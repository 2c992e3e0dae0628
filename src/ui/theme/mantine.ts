/** The library dressed in our tokens. See docs of the design: "Mantine mapping". */
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { createElement } from 'react'
import { createTheme, type CSSVariablesResolver, type MantineSize } from '@mantine/core'

/** Control heights by size: toolbar, form, wizard, touch. */
const heights: Partial<Record<MantineSize, string>> = { xs: 'var(--cl-h-xs)', sm: 'var(--cl-h-sm)', md: 'var(--cl-h-md)', lg: 'var(--cl-h-lg)', xl: 'var(--cl-h-touch)' }
const textSizes: Partial<Record<MantineSize, string>> = { xs: 'var(--cl-fs-xs)', sm: 'var(--cl-fs-sm)', md: 'var(--cl-fs-sm)', lg: 'var(--cl-fs-md)', xl: 'var(--cl-fs-lg)' }

const heightOf = (size: unknown): string => heights[(size ?? 'md') as MantineSize] ?? 'var(--cl-h-md)'
const textOf = (size: unknown): string => textSizes[(size ?? 'md') as MantineSize] ?? 'var(--cl-fs-sm)'

const inputDefaults = { defaultProps: { size: 'md' } }

export const theme = createTheme({
  fontFamily: 'var(--cl-font)',
  fontFamilyMonospace: 'var(--cl-font-mono)',
  colors: {
    cobalt: ['#eef1fe', '#dde3fd', '#c3cdfb', '#9fb0f7', '#6f87f3', '#4f69ea', '#3b54db', '#2f44b8', '#263894', '#1d2a6e'],
    // The library's own greys, so that parts without a rule of ours have our neutrals too.
    gray: ['var(--cl-sunken)', 'var(--cl-hover)', 'var(--cl-pressed)', 'var(--cl-line-strong)', 'var(--cl-line-control)', 'var(--cl-text-off)', 'var(--cl-text-3)', 'var(--cl-text-2)', 'var(--cl-text-2)', 'var(--cl-text)'],
    dark: ['var(--cl-text)', 'var(--cl-text-2)', 'var(--cl-text-3)', 'var(--cl-text-off)', 'var(--cl-line-control)', 'var(--cl-pressed)', 'var(--cl-surface)', 'var(--cl-surface)', 'var(--cl-sunken)', 'var(--cl-chrome)'],
  },
  primaryColor: 'cobalt',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.5', md: '1.45', lg: '1.5', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '20px', lineHeight: '28px' }, h2: { fontSize: '16px', lineHeight: '24px' }, h3: { fontSize: '14px', lineHeight: '20px' } } },
  breakpoints: { xs: '36em', sm: '48em', md: '62em', lg: '75em', xl: '90em' },
  components: {
    Button: { defaultProps: { size: 'sm' }, vars: (_: unknown, props: { size?: unknown }) => ({ root: { '--button-height': heightOf(props.size ?? 'sm'), '--button-fz': textOf(props.size), '--button-padding-x': '10px' } }) },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'var(--cl-h-sm)' } },
    Input: { vars: (_: unknown, props: { size?: unknown }) => ({ wrapper: { '--input-height': heightOf(props.size), '--input-fz': textOf(props.size), '--input-padding-x': '10px' } }) },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] }, vars: () => ({ label: { '--input-label-size': 'var(--cl-fs-xs)' }, error: { '--input-error-size': 'var(--cl-fs-xs)' }, description: { '--input-description-size': 'var(--cl-fs-xs)' } }) },
    TextInput: inputDefaults,
    Textarea: inputDefaults,
    PasswordInput: { defaultProps: { size: 'md', visibilityToggleIcon: ({ reveal }: { reveal: boolean }) => createElement(reveal ? IconEyeOff : IconEye, { size: 14, stroke: 1.75 }) } },
    NumberInput: inputDefaults,
    Select: { defaultProps: { size: 'md', comboboxProps: { shadow: 'md' }, allowDeselect: false, checkIconPosition: 'right' } },
    MultiSelect: inputDefaults,
    TagsInput: inputDefaults,
    Checkbox: { defaultProps: { size: 'xs', radius: 'xs' }, vars: () => ({ root: { '--checkbox-size': '16px' } }) },
    Switch: { defaultProps: { size: 'xs', withThumbIndicator: false } },
    Modal: { defaultProps: { radius: 'lg', shadow: 'xl', centered: true, overlayProps: { color: 'transparent', backgroundOpacity: 0 } } },
    Drawer: { defaultProps: { shadow: 'xl' } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 120 }, loop: true } },
    Notification: { defaultProps: { radius: 'md' } },
  },
  shadows: { xs: 'var(--cl-shadow-1)', sm: 'var(--cl-shadow-1)', md: 'var(--cl-shadow-2)', lg: 'var(--cl-shadow-2)', xl: 'var(--cl-shadow-3)' },
})

const fromTokens = {
  '--mantine-color-body': 'var(--cl-surface)',
  '--mantine-color-default': 'var(--cl-surface)',
  '--mantine-color-text': 'var(--cl-text)',
  '--mantine-color-bright': 'var(--cl-text)',
  '--mantine-color-default-color': 'var(--cl-text)',
  '--mantine-color-dimmed': 'var(--cl-text-3)',
  '--mantine-color-placeholder': 'var(--cl-text-3)',
  '--mantine-color-default-border': 'var(--cl-line-control)',
  '--mantine-color-default-hover': 'var(--cl-hover)',
  '--mantine-color-anchor': 'var(--cl-accent-text)',
  '--mantine-color-error': 'var(--cl-overdue-text)',
  '--mantine-color-success': 'var(--cl-today-text)',
  '--mantine-color-disabled': 'var(--cl-sunken)',
  '--mantine-color-disabled-color': 'var(--cl-text-3)',
  '--mantine-color-disabled-border': 'var(--cl-line)',
  '--mantine-primary-color-filled': 'var(--cl-accent)',
  '--mantine-primary-color-filled-hover': 'var(--cl-accent-hover)',
  '--mantine-primary-color-light': 'var(--cl-accent-soft)',
  '--mantine-primary-color-light-color': 'var(--cl-accent-text)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens })
