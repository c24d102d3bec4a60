type Components = Record<string, Record<string, string>>

const HEARD: Components = {
  View: {
    'aria-role': '',
    'aria-label': '',
    'aria-hidden': '',
    'aria-checked': '',
    'aria-selected': '',
    'aria-disabled': '',
  },
  Text: { 'aria-role': '', 'aria-label': '' },
  // A long press is heard on pictures alone: their templates are two, those of a View fifteen.
  Image: { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', bindLongPress: '' },
  Button: { 'aria-role': '', 'aria-label': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Editor: { 'aria-label': '' },
}

const ANIMATION = ['animation', 'bindAnimationStart', 'bindAnimationIteration', 'bindAnimationEnd', 'bindTransitionEnd']
/** That a finger moves on a View is heard, that it comes and goes not. */
const UNHEARD = ['bindTouchStart', 'bindTouchEnd', 'bindTouchCancel', 'bindLongTap', 'bindLongPress']
const TOUCH = ['bindTouchStart', 'bindTouchMove', 'bindTouchEnd', 'bindTouchCancel', 'bindLongTap', 'bindLongPress']
/** Never used here, yet written into each of the fifteen levels of the templates. */
const UNUSED: Record<string, string[]> = {
  View: [...ANIMATION, ...UNHEARD, 'hover-stop-propagation', 'hover-start-time', 'hover-stay-time'],
  Text: [...TOUCH, 'selectable', 'space', 'decode', 'overflow', 'max-lines'],
}
/** Of these no more than this is used: what is not written stays as WeChat has it. */
const USED: Record<string, string[]> = {
  Button: ['disabled', 'open-type', 'hover-class'],
  Canvas: ['type'],
  Editor: ['read-only', 'placeholder', 'bindReady', 'bindFocus', 'bindInput', 'bindStatusChange'],
  Image: ['src', 'mode', 'lazy-load', 'bindError'],
  Input: [
    'value',
    'type',
    'placeholder',
    'placeholder-class',
    'disabled',
    'maxlength',
    'cursor-spacing',
    'focus',
    'confirm-type',
    'bindInput',
    'bindFocus',
    'bindBlur',
    'bindConfirm',
  ],
  Map: [
    'longitude',
    'latitude',
    'scale',
    'markers',
    'include-points',
    'show-location',
    'enable-zoom',
    'enable-scroll',
    'bindMarkerTap',
    'bindLabelTap',
    'bindRegionChange',
  ],
  Textarea: [
    'value',
    'placeholder',
    'placeholder-class',
    'disabled',
    'maxlength',
    'focus',
    'bindInput',
    'bindFocus',
    'bindBlur',
  ],
  Video: [
    'src',
    'poster',
    'title',
    'initial-time',
    'controls',
    'show-center-play-btn',
    'auto-pause-if-navigate',
    'bindPlay',
    'bindPause',
    'bindEnded',
    'bindTimeUpdate',
    'bindWaiting',
    'bindSeekComplete',
    'bindError',
  ],
}

/** All that src/ takes of @tarojs/components; templates.test.ts misses any other. */
const TAKEN = ['View', 'Text', ...Object.keys(USED)]

/**
 * Fits Taro's WeChat templates to this app: adds what screen readers hear, which Taro leaves out, and drops what is not
 * used, a quarter of their size. The app gets the same table (lean/taro.ts), because both sides number components and attributes by it.
 */
export function fitComponents(components: Components): void {
  for (const name of Object.keys(components)) if (!TAKEN.includes(name)) delete components[name]
  for (const [name, attributes] of Object.entries(UNUSED))
    for (const attribute of attributes) delete components[name]?.[attribute]
  for (const [name, used] of Object.entries(USED))
    for (const attribute of Object.keys(components[name] ?? {}))
      if (!used.includes(attribute)) delete components[name]?.[attribute]
  for (const [name, attributes] of Object.entries(HEARD)) components[name] = { ...components[name], ...attributes }
}

interface Asset {
  source: () => string | Buffer
  size: () => number
}

const TEMPLATES = 'base.wxml'
const SCRIPT = 'utils.wxs'
const CONTAINER = 'comp.wxml'
/** Taro numbers components by their names: of boxes, images and texts this one is the fourth. */
const PLAIN_BOX = '3'

/** Boxes and texts, up to what stands before their children. */
const WITH_WORDS = /<(view|text) [^>]*>(?=<template )/g

/** A box that hears taps: how it looks under the finger, and what it is to a screen reader. */
const TAPPED =
  /(<template name="tmpl_\d+_8"><view [^>]*hover-class=")\{\{i\.(p\d+)\|\|'none'\}\}([^>]*aria-role=")\{\{i\.(p\d+)\}\}/g

/**
 * Taro's own way (minifyXML) takes the templates for HTML and drops the end of each input. What src/services/platform/short-data.ts leaves
 * out has to be understood: words of a box's own, no children, no name of what is a plain box or a button, and how most look under the finger.
 */
function fitTemplates(assets: Record<string, Asset>): void {
  change(assets, TEMPLATES, (text) =>
    text
      .replaceAll(/>\s+</g, '><')
      .replaceAll(WITH_WORDS, '$&{{i.v}}')
      .replaceAll('{{i.cn}}', '{{i.cn||[]}}')
      .replaceAll(TAPPED, "$1{{xs.h(i.$2,i.cl)}}$3{{xs.b(i.$4,'button')}}"),
  )
  change(assets, SCRIPT, (text) =>
    text.replace(
      'a: function (l, n, s) {',
      `h: function (pressed, own) {
    return pressed === undefined && own ? own.split(' ')[0] + '--pressed' : pressed || 'none'
  },
  a: function (l, n, s) {
    if (n === undefined) n = '${PLAIN_BOX}'`,
    ),
  )
  change(assets, CONTAINER, (text) => text.replace("'tmpl_0_' + i.nn", `'tmpl_0_' + (i.nn || '${PLAIN_BOX}')`))
}

function change(assets: Record<string, Asset>, name: string, fit: (text: string) => string): void {
  const asset = assets[name]
  if (!asset) return
  const text = fit(asset.source().toString())
  assets[name] = { source: () => text, size: () => Buffer.byteLength(text) }
}

/** The table that the templates were made by, once they are. */
export const fitted: Components = {}

/** A text is not put into a text of its own kind more often; Taro writes it into all fifteen levels. */
const TEXT_LEVELS = 3

interface Template {
  internalComponents: Components
  nestElements: Map<string, number>
  focusComponents: Set<string>
}

function fit({ internalComponents, nestElements, focusComponents }: Template): void {
  fitComponents(internalComponents)
  // An editor has no `focus` to be told apart by: it takes one template, not three.
  focusComponents.delete('editor')
  nestElements.set('text', TEXT_LEVELS).set('static-text', TEXT_LEVELS)
}

/** As much of Taro's plugin interface as is needed here. */
interface Context {
  registerMethod: (method: { name: 'onSetupClose'; fn: (platform: { template?: Template }) => void }) => void
  modifyComponentConfig: (fit: (parts: { componentConfig: { includes: Set<string> } }) => void) => void
  modifyBuildAssets: (fit: (parts: { assets: Record<string, Asset> }) => void) => void
}

/**
 * Taro's plugin: the web build has no templates. Views that take a finger's movements for themselves are not used, and fifteen levels of
 * them are left out: a `catchMove` would show nothing.
 */
export default (context: Context): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (!template) return
      fit(template)
      Object.assign(fitted, template.internalComponents)
    },
  })
  context.modifyBuildAssets(({ assets }) => fitTemplates(assets))
  context.modifyComponentConfig(({ componentConfig }) => componentConfig.includes.delete('catch-view'))
}
