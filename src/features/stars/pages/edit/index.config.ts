export default definePageConfig({ navigationBarTitleText: '星级标准' })
