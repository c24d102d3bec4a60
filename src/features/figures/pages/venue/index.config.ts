export default definePageConfig({ navigationBarTitleText: '到访数字' })
