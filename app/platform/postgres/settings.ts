import path from 'node:path'

/**
 * How the embedded server runs: for one small machine, durable, reachable through its socket alone, and silent
 * about what statements contain.
 */
export function serverSettings(socketFolder: string): Record<string, string> {
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketFolder.replaceAll(',', '\\,'),
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    random_page_cost: '1.1',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    wal_level: 'replica',
    max_wal_size: '1GB',
    min_wal_size: '128MB',
    checkpoint_timeout: '15min',
    autovacuum_naptime: '30s',
    idle_in_transaction_session_timeout: '60s',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_line_prefix: '',
    // Errors of single statements quote values; Concord logs those itself, without them.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_parameter_max_length: '0',
    log_checkpoints: 'off',
    log_autovacuum_min_duration: '-1',
    log_temp_files: '-1',
    lc_messages: 'C',
  }
}

/** Where the cluster lies in a data folder. */
export const clusterIn = (dataFolder: string) => path.join(dataFolder, 'postgres')

export const initdbArguments = (folder: string) => [
  ...['-D', folder, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--data-checksums'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
]
