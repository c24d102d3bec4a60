import Taro from '@tarojs/taro'

const FAMILY = 'YouthSerif'

/** Brings the display typeface from storage. The app looks complete without it, so a failure needs no words. */
export async function loadTypeface(url: string): Promise<void> {
  const source = `url("${url}")`
  try {
    if (process.env.TARO_ENV === 'h5') document.fonts.add(await new FontFace(FAMILY, source, { weight: 'bold' }).load())
    else await Taro.loadFontFace({ global: true, family: FAMILY, source, desc: { weight: 'bold' } })
  } catch {
    // Titles stay in the system's typeface.
  }
}
