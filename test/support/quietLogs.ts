// n8n's engine logs every error that a test provokes on purpose.
process.env.N8N_LOG_LEVEL = 'silent';
