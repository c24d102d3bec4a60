export default definePageConfig({ navigationBarTitleText: '信息使用说明' })
