import { controlComponents } from './controls'
import type { BuiltIn } from './define'
import { editorComponents } from './editor'
import { fieldComponents } from './fields'
import { mapComponents } from './map'
import { plainComponents } from './plain'
import { scrollComponents } from './scroll'
import { sliderComponents } from './slider'
import { videoComponents } from './video'

/** All built-in components by tag. */
export const builtIns: Record<string, BuiltIn> = {
  ...plainComponents,
  ...fieldComponents,
  ...editorComponents,
  ...controlComponents,
  ...scrollComponents,
  ...sliderComponents,
  ...videoComponents,
  ...mapComponents,
}
