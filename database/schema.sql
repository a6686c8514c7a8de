-- Generated from database.tables: python -m database.migrate schema

CREATE TABLE throttle_events (
	id BIGINT NOT NULL AUTO_INCREMENT,
	bucket BINARY(32) NOT NULL,
	happened_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_throttle_events PRIMARY KEY (id)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_throttle_events_bucket_time ON throttle_events (bucket, happened_at);

CREATE INDEX ix_throttle_events_time ON throttle_events (happened_at);

CREATE TABLE users (
	id BIGINT NOT NULL AUTO_INCREMENT,
	email VARCHAR(254) NOT NULL,
	email_key VARCHAR(254) NOT NULL,
	display_name VARCHAR(80) NOT NULL,
	password_hash VARCHAR(100) NOT NULL,
	pepper_id VARCHAR(16) NOT NULL,
	currency VARCHAR(3) NOT NULL,
	locale VARCHAR(12) NOT NULL,
	language VARCHAR(2) NOT NULL DEFAULT 'en',
	data_version BIGINT NOT NULL,
	unlinked_from DATE,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_users PRIMARY KEY (id),
	CONSTRAINT uq_users_email_key UNIQUE (email_key)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE accounts (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	name VARCHAR(80) NOT NULL,
	kind VARCHAR(8) NOT NULL,
	bank VARCHAR(80),
	number_masked VARCHAR(40),
	currency VARCHAR(3) NOT NULL,
	opening_minor BIGINT,
	closed BOOL NOT NULL DEFAULT false,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_accounts PRIMARY KEY (id),
	CONSTRAINT uq_accounts_user_name UNIQUE (user_id, name),
	CONSTRAINT fk_accounts_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE api_tokens (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	jti VARCHAR(36) NOT NULL,
	name VARCHAR(80) NOT NULL,
	scopes VARCHAR(80) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	expires_at DATETIME(6) NOT NULL,
	last_used_at DATETIME(6),
	revoked_at DATETIME(6),
	CONSTRAINT pk_api_tokens PRIMARY KEY (id),
	CONSTRAINT fk_api_tokens_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT uq_api_tokens_jti UNIQUE (jti)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_api_tokens_user ON api_tokens (user_id);

CREATE TABLE bill_answers (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	payee_key VARCHAR(120) NOT NULL,
	payee VARCHAR(120) NOT NULL,
	period VARCHAR(20) NOT NULL,
	currency VARCHAR(3) NOT NULL,
	amount_minor BIGINT NOT NULL,
	answer VARCHAR(12) NOT NULL,
	edited_minor BIGINT,
	edited_day INTEGER,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_bill_answers PRIMARY KEY (id),
	CONSTRAINT uq_bill_answers_bill UNIQUE (user_id, payee_key, period, currency, amount_minor),
	CONSTRAINT fk_bill_answers_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE calendar_feeds (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	token_digest BINARY(32) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_calendar_feeds PRIMARY KEY (id),
	CONSTRAINT uq_calendar_feeds_user UNIQUE (user_id),
	CONSTRAINT fk_calendar_feeds_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT uq_calendar_feeds_token_digest UNIQUE (token_digest)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE categories (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	parent_id BIGINT,
	name VARCHAR(60) NOT NULL,
	kind VARCHAR(10) NOT NULL,
	hidden BOOL NOT NULL,
	CONSTRAINT pk_categories PRIMARY KEY (id),
	CONSTRAINT uq_categories_user_name UNIQUE (user_id, name),
	CONSTRAINT fk_categories_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_categories_parent_id_categories FOREIGN KEY(parent_id) REFERENCES categories (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE goals (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	name VARCHAR(80) NOT NULL,
	target_minor BIGINT NOT NULL,
	saved_minor BIGINT NOT NULL,
	currency VARCHAR(3) NOT NULL,
	due_date DATE,
	created_at DATETIME(6) NOT NULL,
	updated_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_goals PRIMARY KEY (id),
	CONSTRAINT uq_goals_user_name UNIQUE (user_id, name),
	CONSTRAINT ck_goals_target_positive CHECK (target_minor > 0),
	CONSTRAINT ck_goals_saved_not_negative CHECK (saved_minor >= 0),
	CONSTRAINT fk_goals_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE idempotency_keys (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	key_digest BINARY(32) NOT NULL,
	request_digest BINARY(32) NOT NULL,
	status INTEGER,
	headers TEXT,
	body LONGTEXT,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_idempotency_keys PRIMARY KEY (id),
	CONSTRAINT uq_idempotency_keys_user_key UNIQUE (user_id, key_digest),
	CONSTRAINT fk_idempotency_keys_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at);

CREATE TABLE jobs (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	kind VARCHAR(20) NOT NULL,
	subject_id BIGINT NOT NULL,
	status VARCHAR(8) NOT NULL,
	attempts INTEGER NOT NULL,
	worker VARCHAR(36),
	lease_until DATETIME(6),
	progress_percent INTEGER NOT NULL,
	created_at DATETIME(6) NOT NULL,
	finished_at DATETIME(6),
	CONSTRAINT pk_jobs PRIMARY KEY (id),
	CONSTRAINT uq_jobs_subject UNIQUE (kind, subject_id),
	CONSTRAINT fk_jobs_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_jobs_status_lease ON jobs (status, lease_until);

CREATE TABLE link_refusals (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	kind VARCHAR(12) NOT NULL,
	out_fingerprint BINARY(32) NOT NULL,
	in_fingerprint BINARY(32) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_link_refusals PRIMARY KEY (id),
	CONSTRAINT uq_link_refusals_pair UNIQUE (user_id, kind, out_fingerprint, in_fingerprint),
	CONSTRAINT fk_link_refusals_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE one_time_tokens (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT,
	purpose VARCHAR(12) NOT NULL,
	token_digest BINARY(32) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	expires_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_one_time_tokens PRIMARY KEY (id),
	CONSTRAINT fk_one_time_tokens_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT uq_one_time_tokens_token_digest UNIQUE (token_digest)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_one_time_tokens_expires ON one_time_tokens (expires_at);

CREATE TABLE predictions (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	data_version BIGINT NOT NULL,
	model_version VARCHAR(64) NOT NULL,
	as_of DATE NOT NULL,
	payload LONGTEXT NOT NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_predictions PRIMARY KEY (id),
	CONSTRAINT uq_predictions_state UNIQUE (user_id, as_of, data_version, model_version),
	CONSTRAINT fk_predictions_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE recovery_codes (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	code_digest BINARY(32) NOT NULL,
	CONSTRAINT pk_recovery_codes PRIMARY KEY (id),
	CONSTRAINT uq_recovery_codes_user_code UNIQUE (user_id, code_digest),
	CONSTRAINT fk_recovery_codes_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE second_factors (
	user_id BIGINT NOT NULL,
	secret_sealed VARCHAR(255) NOT NULL,
	last_step BIGINT NOT NULL,
	created_at DATETIME(6) NOT NULL,
	confirmed_at DATETIME(6),
	CONSTRAINT pk_second_factors PRIMARY KEY (user_id),
	CONSTRAINT fk_second_factors_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE security_events (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	kind VARCHAR(24) NOT NULL,
	happened_at DATETIME(6) NOT NULL,
	address VARCHAR(45) NOT NULL,
	browser VARCHAR(80) NOT NULL,
	subject_id BIGINT,
	is_notice BOOL NOT NULL,
	CONSTRAINT pk_security_events PRIMARY KEY (id),
	CONSTRAINT fk_security_events_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_security_events_user_time ON security_events (user_id, happened_at);

CREATE TABLE sessions (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	token_digest BINARY(32) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	last_seen_at DATETIME(6) NOT NULL,
	remember BOOL NOT NULL,
	address VARCHAR(45) NOT NULL,
	agent VARCHAR(200) NOT NULL,
	CONSTRAINT pk_sessions PRIMARY KEY (id),
	CONSTRAINT fk_sessions_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT uq_sessions_token_digest UNIQUE (token_digest)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_sessions_user ON sessions (user_id);

CREATE TABLE suggestion_answers (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	facts_digest BINARY(32) NOT NULL,
	answer VARCHAR(12) NOT NULL,
	until DATE,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_suggestion_answers PRIMARY KEY (id),
	CONSTRAINT uq_suggestion_answers_facts UNIQUE (user_id, facts_digest),
	CONSTRAINT fk_suggestion_answers_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE tags (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	name VARCHAR(40) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_tags PRIMARY KEY (id),
	CONSTRAINT uq_tags_user_name UNIQUE (user_id, name),
	CONSTRAINT fk_tags_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE transaction_tombstones (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	transaction_id BIGINT NOT NULL,
	removed_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_transaction_tombstones PRIMARY KEY (id),
	CONSTRAINT fk_transaction_tombstones_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_transaction_tombstones_moment ON transaction_tombstones (user_id, removed_at, id);

CREATE TABLE budgets (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	category_id BIGINT NOT NULL,
	amount_minor BIGINT NOT NULL,
	currency VARCHAR(3) NOT NULL,
	updated_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_budgets PRIMARY KEY (id),
	CONSTRAINT uq_budgets_user_category UNIQUE (user_id, category_id),
	CONSTRAINT ck_budgets_amount_not_negative CHECK (amount_minor >= 0),
	CONSTRAINT fk_budgets_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_budgets_category_id_categories FOREIGN KEY(category_id) REFERENCES categories (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE imports (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	batch VARCHAR(36) NOT NULL,
	file_name VARCHAR(255) NOT NULL,
	size_bytes INTEGER NOT NULL,
	content_digest BINARY(32) NOT NULL,
	kind VARCHAR(8) NOT NULL,
	status VARCHAR(10) NOT NULL,
	hints LONGTEXT NOT NULL,
	account_id BIGINT,
	error_code VARCHAR(40),
	error_message TEXT,
	statement LONGTEXT,
	layout_fingerprint VARCHAR(64) NOT NULL,
	planned_at_version BIGINT,
	rows_added INTEGER NOT NULL,
	created_at DATETIME(6) NOT NULL,
	committed_at DATETIME(6),
	undone_at DATETIME(6),
	CONSTRAINT pk_imports PRIMARY KEY (id),
	CONSTRAINT fk_imports_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_imports_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE SET NULL
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_imports_user_batch ON imports (user_id, batch);

CREATE INDEX ix_imports_user_created ON imports (user_id, created_at);

CREATE INDEX ix_imports_user_layout ON imports (user_id, layout_fingerprint);

CREATE TABLE monthly_sums (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	account_id BIGINT NOT NULL,
	month DATE NOT NULL,
	category_id BIGINT NOT NULL,
	inflow_minor BIGINT NOT NULL,
	outflow_minor BIGINT NOT NULL,
	row_count INTEGER NOT NULL,
	CONSTRAINT pk_monthly_sums PRIMARY KEY (id),
	CONSTRAINT uq_monthly_sums_cell UNIQUE (user_id, month, account_id, category_id),
	CONSTRAINT fk_monthly_sums_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_monthly_sums_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE rules (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	priority INTEGER NOT NULL DEFAULT 0,
	payee_key VARCHAR(120),
	narration_contains VARCHAR(100),
	account_id BIGINT,
	min_minor BIGINT,
	max_minor BIGINT,
	currency VARCHAR(3),
	direction VARCHAR(3),
	category_id BIGINT NOT NULL,
	rename_to VARCHAR(120),
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_rules PRIMARY KEY (id),
	CONSTRAINT fk_rules_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_rules_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE,
	CONSTRAINT fk_rules_category_id_categories FOREIGN KEY(category_id) REFERENCES categories (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_rules_user_priority ON rules (user_id, priority);

CREATE TABLE undo_steps (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	kind VARCHAR(8) NOT NULL,
	tag_id BIGINT,
	created_at DATETIME(6) NOT NULL,
	data_version BIGINT,
	CONSTRAINT pk_undo_steps PRIMARY KEY (id),
	CONSTRAINT fk_undo_steps_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_undo_steps_tag_id_tags FOREIGN KEY(tag_id) REFERENCES tags (id) ON DELETE SET NULL
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_undo_steps_user ON undo_steps (user_id, id);

CREATE TABLE usual_categories (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	name VARCHAR(60) NOT NULL,
	category_id BIGINT NOT NULL,
	CONSTRAINT pk_usual_categories PRIMARY KEY (id),
	CONSTRAINT uq_usual_categories_user_name UNIQUE (user_id, name),
	CONSTRAINT fk_usual_categories_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_usual_categories_category_id_categories FOREIGN KEY(category_id) REFERENCES categories (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE import_accounts (
	id BIGINT NOT NULL AUTO_INCREMENT,
	import_id BIGINT NOT NULL,
	ref VARCHAR(20) NOT NULL,
	account_id BIGINT,
	bank VARCHAR(80),
	number_masked VARCHAR(40),
	currency VARCHAR(3) NOT NULL,
	balance_status VARCHAR(8) NOT NULL,
	opening_minor BIGINT,
	closing_minor BIGINT,
	first_break_line VARCHAR(20),
	first_date DATE,
	last_date DATE,
	chosen BOOL NOT NULL,
	CONSTRAINT pk_import_accounts PRIMARY KEY (id),
	CONSTRAINT uq_import_accounts_ref UNIQUE (import_id, ref),
	CONSTRAINT fk_import_accounts_import_id_imports FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE,
	CONSTRAINT fk_import_accounts_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE SET NULL
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE import_files (
	import_id BIGINT NOT NULL,
	content LONGBLOB NOT NULL,
	CONSTRAINT pk_import_files PRIMARY KEY (import_id),
	CONSTRAINT fk_import_files_import_id_imports FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE transactions (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	account_id BIGINT NOT NULL,
	import_id BIGINT,
	posting_date DATE NOT NULL,
	value_date DATE,
	amount_minor BIGINT NOT NULL,
	occurrence INTEGER NOT NULL,
	balance_minor BIGINT,
	narration TEXT NOT NULL,
	payee VARCHAR(120) NOT NULL,
	payee_key VARCHAR(120) NOT NULL,
	mode VARCHAR(10) NOT NULL,
	bank_reference VARCHAR(60),
	category_id BIGINT,
	category_source VARCHAR(8) NOT NULL,
	category_confidence FLOAT,
	notes TEXT NOT NULL,
	by_hand BOOL NOT NULL,
	created_at DATETIME(6) NOT NULL,
	updated_at DATETIME(6) NOT NULL,
	deleted_at DATETIME(6),
	external_id VARCHAR(64),
	CONSTRAINT pk_transactions PRIMARY KEY (id),
	CONSTRAINT uq_transactions_identity UNIQUE (account_id, posting_date, amount_minor, occurrence),
	CONSTRAINT ck_transactions_occurrence_positive CHECK (occurrence >= 1),
	CONSTRAINT fk_transactions_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_transactions_account_id_accounts FOREIGN KEY(account_id) REFERENCES accounts (id) ON DELETE CASCADE,
	CONSTRAINT fk_transactions_import_id_imports FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE SET NULL,
	CONSTRAINT fk_transactions_category_id_categories FOREIGN KEY(category_id) REFERENCES categories (id) ON DELETE SET NULL
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_transactions_import_account ON transactions (import_id, account_id);

CREATE INDEX ix_transactions_user_category ON transactions (user_id, category_id, posting_date);

CREATE INDEX ix_transactions_user_date ON transactions (user_id, posting_date, id);

CREATE INDEX ix_transactions_user_payee ON transactions (user_id, payee_key, amount_minor);

CREATE INDEX ix_transactions_user_updated ON transactions (user_id, updated_at, id);

CREATE UNIQUE INDEX uq_transactions_external ON transactions (account_id, external_id);

CREATE TABLE undo_records (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	step_id BIGINT NOT NULL,
	table_name VARCHAR(40) NOT NULL,
	whole BOOL NOT NULL,
	content LONGBLOB NOT NULL,
	CONSTRAINT pk_undo_records PRIMARY KEY (id),
	CONSTRAINT fk_undo_records_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_undo_records_step_id_undo_steps FOREIGN KEY(step_id) REFERENCES undo_steps (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_undo_records_step ON undo_records (step_id, id);

CREATE INDEX ix_undo_records_user ON undo_records (user_id);

CREATE TABLE alert_answers (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	transaction_id BIGINT NOT NULL,
	answer VARCHAR(12) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_alert_answers PRIMARY KEY (id),
	CONSTRAINT uq_alert_answers_transaction UNIQUE (user_id, transaction_id),
	CONSTRAINT fk_alert_answers_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_alert_answers_transaction_id_transactions FOREIGN KEY(transaction_id) REFERENCES transactions (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_alert_answers_transaction ON alert_answers (transaction_id);

CREATE TABLE import_merges (
	id BIGINT NOT NULL AUTO_INCREMENT,
	import_id BIGINT NOT NULL,
	transaction_id BIGINT NOT NULL,
	`before` LONGTEXT NOT NULL,
	CONSTRAINT pk_import_merges PRIMARY KEY (id),
	CONSTRAINT uq_import_merges_pair UNIQUE (import_id, transaction_id),
	CONSTRAINT fk_import_merges_import_id_imports FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE,
	CONSTRAINT fk_import_merges_transaction_id_transactions FOREIGN KEY(transaction_id) REFERENCES transactions (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_import_merges_transaction ON import_merges (transaction_id);

CREATE TABLE import_rows (
	id BIGINT NOT NULL AUTO_INCREMENT,
	import_id BIGINT NOT NULL,
	position INTEGER NOT NULL,
	line VARCHAR(20) NOT NULL,
	account_ref VARCHAR(20) NOT NULL,
	posting_date DATE,
	value_date DATE,
	amount_minor BIGINT,
	balance_minor BIGINT,
	narration TEXT NOT NULL,
	payee VARCHAR(120) NOT NULL,
	payee_key VARCHAR(120) NOT NULL,
	mode VARCHAR(10) NOT NULL,
	bank_reference VARCHAR(60),
	category_id BIGINT,
	category_source VARCHAR(8) NOT NULL,
	category_confidence FLOAT,
	status VARCHAR(20) NOT NULL,
	planned_status VARCHAR(20) NOT NULL,
	transaction_id BIGINT,
	occurrence INTEGER,
	reason TEXT NOT NULL,
	CONSTRAINT pk_import_rows PRIMARY KEY (id),
	CONSTRAINT uq_import_rows_position UNIQUE (import_id, position),
	CONSTRAINT fk_import_rows_import_id_imports FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE,
	CONSTRAINT fk_import_rows_category_id_categories FOREIGN KEY(category_id) REFERENCES categories (id) ON DELETE SET NULL,
	CONSTRAINT fk_import_rows_transaction_id_transactions FOREIGN KEY(transaction_id) REFERENCES transactions (id) ON DELETE SET NULL
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_import_rows_transaction ON import_rows (transaction_id);

CREATE TABLE transaction_links (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	kind VARCHAR(12) NOT NULL,
	state VARCHAR(8) NOT NULL,
	found_by VARCHAR(8) NOT NULL,
	out_id BIGINT NOT NULL,
	in_id BIGINT NOT NULL,
	former_out_category_id BIGINT,
	former_out_source VARCHAR(8),
	former_out_confidence FLOAT,
	former_in_category_id BIGINT,
	former_in_source VARCHAR(8),
	former_in_confidence FLOAT,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT pk_transaction_links PRIMARY KEY (id),
	CONSTRAINT uq_transaction_links_pair UNIQUE (out_id, in_id),
	CONSTRAINT fk_transaction_links_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_transaction_links_out_id_transactions FOREIGN KEY(out_id) REFERENCES transactions (id) ON DELETE CASCADE,
	CONSTRAINT fk_transaction_links_in_id_transactions FOREIGN KEY(in_id) REFERENCES transactions (id) ON DELETE CASCADE,
	CONSTRAINT fk_transaction_links_former_out_category_id_categories FOREIGN KEY(former_out_category_id) REFERENCES categories (id) ON DELETE SET NULL,
	CONSTRAINT fk_transaction_links_former_in_category_id_categories FOREIGN KEY(former_in_category_id) REFERENCES categories (id) ON DELETE SET NULL
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_transaction_links_in ON transaction_links (in_id);

CREATE INDEX ix_transaction_links_user_state ON transaction_links (user_id, state);

CREATE TABLE transaction_parts (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	transaction_id BIGINT NOT NULL,
	amount_minor BIGINT NOT NULL,
	category_id BIGINT NOT NULL,
	notes TEXT NOT NULL,
	CONSTRAINT pk_transaction_parts PRIMARY KEY (id),
	CONSTRAINT fk_transaction_parts_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_transaction_parts_transaction_id_transactions FOREIGN KEY(transaction_id) REFERENCES transactions (id) ON DELETE CASCADE,
	CONSTRAINT fk_transaction_parts_category_id_categories FOREIGN KEY(category_id) REFERENCES categories (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_transaction_parts_transaction ON transaction_parts (transaction_id);

CREATE INDEX ix_transaction_parts_user_category ON transaction_parts (user_id, category_id);

CREATE TABLE transaction_tags (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	transaction_id BIGINT NOT NULL,
	tag_id BIGINT NOT NULL,
	CONSTRAINT pk_transaction_tags PRIMARY KEY (id),
	CONSTRAINT uq_transaction_tags_pair UNIQUE (transaction_id, tag_id),
	CONSTRAINT fk_transaction_tags_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_transaction_tags_transaction_id_transactions FOREIGN KEY(transaction_id) REFERENCES transactions (id) ON DELETE CASCADE,
	CONSTRAINT fk_transaction_tags_tag_id_tags FOREIGN KEY(tag_id) REFERENCES tags (id) ON DELETE CASCADE
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_transaction_tags_tag ON transaction_tags (tag_id, transaction_id);

CREATE INDEX ix_transaction_tags_user ON transaction_tags (user_id);

CREATE TABLE undo_rows (
	id BIGINT NOT NULL AUTO_INCREMENT,
	user_id BIGINT NOT NULL,
	step_id BIGINT NOT NULL,
	transaction_id BIGINT NOT NULL,
	category_id BIGINT,
	category_source VARCHAR(8) NOT NULL,
	category_confidence FLOAT,
	link_id BIGINT,
	`before` LONGTEXT,
	CONSTRAINT pk_undo_rows PRIMARY KEY (id),
	CONSTRAINT uq_undo_rows_pair UNIQUE (step_id, transaction_id),
	CONSTRAINT fk_undo_rows_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT fk_undo_rows_step_id_undo_steps FOREIGN KEY(step_id) REFERENCES undo_steps (id) ON DELETE CASCADE,
	CONSTRAINT fk_undo_rows_transaction_id_transactions FOREIGN KEY(transaction_id) REFERENCES transactions (id) ON DELETE CASCADE,
	CONSTRAINT fk_undo_rows_category_id_categories FOREIGN KEY(category_id) REFERENCES categories (id) ON DELETE SET NULL
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_undo_rows_transaction ON undo_rows (transaction_id);

CREATE INDEX ix_undo_rows_user ON undo_rows (user_id);
