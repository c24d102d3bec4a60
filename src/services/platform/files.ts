import Taro from '@tarojs/taro'

/** WeChat opens spreadsheets itself but no plain text; a browser keeps both. */
export const tableFormats = process.env.TARO_ENV === 'h5' ? (['xlsx', 'csv'] as const) : (['xlsx'] as const)

/** Brings a table to the person: in WeChat it is opened and can be sent on from there; in a browser it is downloaded. Whether it worked. */
export async function openTable({ url, fileName }: { url: string; fileName: string }): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') return await keep(url, fileName)
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    if (statusCode !== 200) return false
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
    return true
  } catch {
    return false
  }
}

/** Fetched first: an address of another host would be opened under its own name instead. */
async function keep(url: string, fileName: string): Promise<boolean> {
  const response = await fetch(url)
  if (!response.ok) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  return true
}
