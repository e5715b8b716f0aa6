import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tickets_scope" AS ENUM('personal', 'community');
  CREATE TYPE "public"."enum_tickets_requested_priority" AS ENUM('low', 'medium', 'high', 'emergency');
  CREATE TYPE "public"."enum_tickets_channel" AS ENUM('web', 'admin', 'cli', 'phone', 'whatsapp', 'walk_in', 'email');
  CREATE TYPE "public"."enum_tickets_status" AS ENUM('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold', 'resolved', 'closed', 'cancelled');
  CREATE TYPE "public"."enum_tickets_priority" AS ENUM('low', 'medium', 'high', 'emergency');
  CREATE TYPE "public"."enum_tickets_held_from" AS ENUM('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold', 'resolved', 'closed', 'cancelled');
  CREATE TYPE "public"."enum_ticket_categories_handler_roles" AS ENUM('facility_manager', 'accountant', 'security_head', 'maintenance_supervisor', 'electrician', 'plumber', 'cleaner', 'gardener');
  CREATE TYPE "public"."enum_ticket_updates_kind" AS ENUM('comment', 'status', 'assignment', 'edit', 'system');
  CREATE TYPE "public"."enum_ticket_updates_visibility" AS ENUM('resident', 'internal');
  CREATE TYPE "public"."enum_ticket_updates_status_from" AS ENUM('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold', 'resolved', 'closed', 'cancelled');
  CREATE TYPE "public"."enum_ticket_updates_status_to" AS ENUM('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold', 'resolved', 'closed', 'cancelled');
  CREATE TYPE "public"."enum_ticket_updates_author_side" AS ENUM('resident', 'staff', 'system');
  CREATE TYPE "public"."enum_residents_resident_type" AS ENUM('owner', 'tenant', 'family');
  CREATE TYPE "public"."enum_residents_committee_role" AS ENUM('none', 'member', 'secretary', 'treasurer', 'chairperson');
  CREATE TYPE "public"."enum_flats_status" AS ENUM('occupied', 'vacant', 'locked');
  CREATE TYPE "public"."enum_staff_staff_role" AS ENUM('facility_manager', 'accountant', 'security_head', 'maintenance_supervisor', 'electrician', 'plumber', 'cleaner', 'gardener');
  CREATE TYPE "public"."enum_staff_employment_status" AS ENUM('full_time', 'part_time', 'contract', 'consultant');
  CREATE TYPE "public"."language" AS ENUM('en', 'hi');
  CREATE TYPE "public"."enum_notifications_category" AS ENUM('tickets', 'announcements', 'bookings', 'events', 'listings', 'account', 'operations');
  CREATE TYPE "public"."enum_notifications_urgency" AS ENUM('normal', 'urgent', 'emergency');
  CREATE TYPE "public"."enum_deliveries_channel" AS ENUM('email', 'sms', 'push');
  CREATE TYPE "public"."enum_deliveries_status" AS ENUM('queued', 'sending', 'sent', 'delivered', 'failed', 'suppressed', 'unknown');
  CREATE TYPE "public"."enum_audit_events_action" AS ENUM('create', 'update', 'delete');
  CREATE TABLE "tickets" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"category_id" uuid NOT NULL,
  	"location" varchar,
  	"scope" "enum_tickets_scope" DEFAULT 'personal' NOT NULL,
  	"requested_priority" "enum_tickets_requested_priority" DEFAULT 'medium',
  	"resident_id" uuid,
  	"flat_id" uuid,
  	"channel" "enum_tickets_channel",
  	"status" "enum_tickets_status" DEFAULT 'submitted',
  	"priority" "enum_tickets_priority",
  	"assigned_to_id" uuid,
  	"estimated_completion" timestamp(3) with time zone,
  	"hold_reason" varchar,
  	"held_until" timestamp(3) with time zone,
  	"cancel_reason" varchar,
  	"resolution" varchar,
  	"estimated_cost_paise" numeric,
  	"actual_cost_paise" numeric,
  	"resident_rating" numeric,
  	"resident_feedback" varchar,
  	"number" varchar,
  	"reported_by_id" uuid,
  	"assigned_by_id" uuid,
  	"acknowledge_due" timestamp(3) with time zone,
  	"resolve_due" timestamp(3) with time zone,
  	"acknowledged_at" timestamp(3) with time zone,
  	"assigned_at" timestamp(3) with time zone,
  	"started_at" timestamp(3) with time zone,
  	"resolved_at" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"cancelled_at" timestamp(3) with time zone,
  	"rated_at" timestamp(3) with time zone,
  	"cycle_started_at" timestamp(3) with time zone,
  	"held_from" "enum_tickets_held_from",
  	"reopen_count" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tickets_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "ticket_categories_handler_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_ticket_categories_handler_roles",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "ticket_categories" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"priority_ceiling" numeric NOT NULL,
  	"resolve_hours" numeric NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ticket_updates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"kind" "enum_ticket_updates_kind" DEFAULT 'comment' NOT NULL,
  	"visibility" "enum_ticket_updates_visibility" DEFAULT 'resident' NOT NULL,
  	"body" varchar,
  	"status_from" "enum_ticket_updates_status_from",
  	"status_to" "enum_ticket_updates_status_to",
  	"assignee_id" uuid,
  	"changes" jsonb,
  	"author_id" uuid,
  	"author_side" "enum_ticket_updates_author_side",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ticket_updates_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"alt" varchar,
  	"uploaded_by_id" uuid,
  	"ticket_id" uuid,
  	"is_internal" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar
  );
  
  CREATE TABLE "residents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"user_id" uuid,
  	"flat_id" uuid NOT NULL,
  	"resident_type" "enum_residents_resident_type" DEFAULT 'owner' NOT NULL,
  	"phone" varchar,
  	"alternate_phone" varchar,
  	"email" varchar,
  	"emergency_contact_name" varchar,
  	"emergency_contact_phone" varchar,
  	"committee_role" "enum_residents_committee_role" DEFAULT 'none',
  	"move_in_date" timestamp(3) with time zone,
  	"move_out_date" timestamp(3) with time zone,
  	"verified" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "flats" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"number" varchar NOT NULL,
  	"block" varchar NOT NULL,
  	"floor" numeric,
  	"status" "enum_flats_status" DEFAULT 'occupied',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "staff" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"user_id" uuid NOT NULL,
  	"employee_id" varchar NOT NULL,
  	"staff_role" "enum_staff_staff_role" NOT NULL,
  	"department" varchar,
  	"phone" varchar,
  	"employment_status" "enum_staff_employment_status" DEFAULT 'full_time',
  	"hire_date" timestamp(3) with time zone,
  	"reporting_to_id" uuid,
  	"can_access_all_tickets" boolean,
  	"can_assign_tickets" boolean,
  	"can_close_tickets" boolean,
  	"can_manage_finances" boolean,
  	"can_send_announcements" boolean,
  	"work_schedule" jsonb,
  	"is_available24x7" boolean DEFAULT false,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"phone" varchar,
  	"language" "language" DEFAULT 'en',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "administrators" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notifications" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"happening" varchar NOT NULL,
  	"recipient_id" uuid,
  	"kind" varchar NOT NULL,
  	"category" "enum_notifications_category" NOT NULL,
  	"title" varchar NOT NULL,
  	"body" varchar,
  	"url" varchar,
  	"urgency" "enum_notifications_urgency" NOT NULL,
  	"read_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deliveries" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"notification_id" uuid NOT NULL,
  	"channel" "enum_deliveries_channel" NOT NULL,
  	"status" "enum_deliveries_status" DEFAULT 'queued' NOT NULL,
  	"attempts" numeric DEFAULT 0,
  	"error" varchar,
  	"next_attempt_at" timestamp(3) with time zone,
  	"sending_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"provider_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_events" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"action" "enum_audit_events_action" NOT NULL,
  	"subject" varchar NOT NULL,
  	"subject_id" varchar NOT NULL,
  	"actor_id" uuid,
  	"job" varchar,
  	"request_id" varchar,
  	"changes" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "job_runs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"job" varchar NOT NULL,
  	"tick" timestamp(3) with time zone NOT NULL,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"error" varchar,
  	"changed" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"estate_name" varchar DEFAULT 'The Khaki Estate' NOT NULL,
  	"address" varchar,
  	"phone" varchar,
  	"email" varchar,
  	"accent_color" varchar DEFAULT '#6b5b2e',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_category_id_ticket_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."ticket_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_flat_id_flats_id_fk" FOREIGN KEY ("flat_id") REFERENCES "public"."flats"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assigned_to_id_staff_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_reported_by_id_users_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assigned_by_id_users_id_fk" FOREIGN KEY ("assigned_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tickets_rels" ADD CONSTRAINT "tickets_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tickets_rels" ADD CONSTRAINT "tickets_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ticket_categories_handler_roles" ADD CONSTRAINT "ticket_categories_handler_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."ticket_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ticket_updates" ADD CONSTRAINT "ticket_updates_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_updates" ADD CONSTRAINT "ticket_updates_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_updates" ADD CONSTRAINT "ticket_updates_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_updates_rels" ADD CONSTRAINT "ticket_updates_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."ticket_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ticket_updates_rels" ADD CONSTRAINT "ticket_updates_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_uploaded_by_id_users_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "residents" ADD CONSTRAINT "residents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "residents" ADD CONSTRAINT "residents_flat_id_flats_id_fk" FOREIGN KEY ("flat_id") REFERENCES "public"."flats"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff" ADD CONSTRAINT "staff_reporting_to_id_staff_id_fk" FOREIGN KEY ("reporting_to_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "administrators" ADD CONSTRAINT "administrators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_recipient_id_users_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "tickets_category_idx" ON "tickets" USING btree ("category_id");
  CREATE INDEX "tickets_resident_idx" ON "tickets" USING btree ("resident_id");
  CREATE INDEX "tickets_flat_idx" ON "tickets" USING btree ("flat_id");
  CREATE INDEX "tickets_assigned_to_idx" ON "tickets" USING btree ("assigned_to_id");
  CREATE UNIQUE INDEX "tickets_number_idx" ON "tickets" USING btree ("number");
  CREATE INDEX "tickets_reported_by_idx" ON "tickets" USING btree ("reported_by_id");
  CREATE INDEX "tickets_assigned_by_idx" ON "tickets" USING btree ("assigned_by_id");
  CREATE INDEX "tickets_updated_at_idx" ON "tickets" USING btree ("updated_at");
  CREATE INDEX "tickets_created_at_idx" ON "tickets" USING btree ("created_at");
  CREATE INDEX "tickets_rels_order_idx" ON "tickets_rels" USING btree ("order");
  CREATE INDEX "tickets_rels_parent_idx" ON "tickets_rels" USING btree ("parent_id");
  CREATE INDEX "tickets_rels_path_idx" ON "tickets_rels" USING btree ("path");
  CREATE INDEX "tickets_rels_media_id_idx" ON "tickets_rels" USING btree ("media_id");
  CREATE INDEX "ticket_categories_handler_roles_order_idx" ON "ticket_categories_handler_roles" USING btree ("order");
  CREATE INDEX "ticket_categories_handler_roles_parent_idx" ON "ticket_categories_handler_roles" USING btree ("parent_id");
  CREATE UNIQUE INDEX "ticket_categories_name_idx" ON "ticket_categories" USING btree ("name");
  CREATE INDEX "ticket_categories_updated_at_idx" ON "ticket_categories" USING btree ("updated_at");
  CREATE INDEX "ticket_categories_created_at_idx" ON "ticket_categories" USING btree ("created_at");
  CREATE INDEX "ticket_updates_ticket_idx" ON "ticket_updates" USING btree ("ticket_id");
  CREATE INDEX "ticket_updates_assignee_idx" ON "ticket_updates" USING btree ("assignee_id");
  CREATE INDEX "ticket_updates_author_idx" ON "ticket_updates" USING btree ("author_id");
  CREATE INDEX "ticket_updates_updated_at_idx" ON "ticket_updates" USING btree ("updated_at");
  CREATE INDEX "ticket_updates_created_at_idx" ON "ticket_updates" USING btree ("created_at");
  CREATE INDEX "ticket_updates_rels_order_idx" ON "ticket_updates_rels" USING btree ("order");
  CREATE INDEX "ticket_updates_rels_parent_idx" ON "ticket_updates_rels" USING btree ("parent_id");
  CREATE INDEX "ticket_updates_rels_path_idx" ON "ticket_updates_rels" USING btree ("path");
  CREATE INDEX "ticket_updates_rels_media_id_idx" ON "ticket_updates_rels" USING btree ("media_id");
  CREATE INDEX "media_uploaded_by_idx" ON "media" USING btree ("uploaded_by_id");
  CREATE INDEX "media_ticket_idx" ON "media" USING btree ("ticket_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "residents_name_idx" ON "residents" USING btree ("name");
  CREATE UNIQUE INDEX "residents_user_idx" ON "residents" USING btree ("user_id");
  CREATE INDEX "residents_flat_idx" ON "residents" USING btree ("flat_id");
  CREATE INDEX "residents_committee_role_idx" ON "residents" USING btree ("committee_role");
  CREATE INDEX "residents_updated_at_idx" ON "residents" USING btree ("updated_at");
  CREATE INDEX "residents_created_at_idx" ON "residents" USING btree ("created_at");
  CREATE UNIQUE INDEX "flats_number_idx" ON "flats" USING btree ("number");
  CREATE INDEX "flats_block_idx" ON "flats" USING btree ("block");
  CREATE INDEX "flats_updated_at_idx" ON "flats" USING btree ("updated_at");
  CREATE INDEX "flats_created_at_idx" ON "flats" USING btree ("created_at");
  CREATE INDEX "staff_name_idx" ON "staff" USING btree ("name");
  CREATE UNIQUE INDEX "staff_user_idx" ON "staff" USING btree ("user_id");
  CREATE UNIQUE INDEX "staff_employee_id_idx" ON "staff" USING btree ("employee_id");
  CREATE INDEX "staff_reporting_to_idx" ON "staff" USING btree ("reporting_to_id");
  CREATE INDEX "staff_is_active_idx" ON "staff" USING btree ("is_active");
  CREATE INDEX "staff_updated_at_idx" ON "staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "staff" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "administrators_user_idx" ON "administrators" USING btree ("user_id");
  CREATE INDEX "administrators_updated_at_idx" ON "administrators" USING btree ("updated_at");
  CREATE INDEX "administrators_created_at_idx" ON "administrators" USING btree ("created_at");
  CREATE INDEX "notifications_recipient_idx" ON "notifications" USING btree ("recipient_id");
  CREATE INDEX "notifications_updated_at_idx" ON "notifications" USING btree ("updated_at");
  CREATE INDEX "notifications_created_at_idx" ON "notifications" USING btree ("created_at");
  CREATE INDEX "deliveries_notification_idx" ON "deliveries" USING btree ("notification_id");
  CREATE INDEX "deliveries_updated_at_idx" ON "deliveries" USING btree ("updated_at");
  CREATE INDEX "deliveries_created_at_idx" ON "deliveries" USING btree ("created_at");
  CREATE INDEX "audit_events_actor_idx" ON "audit_events" USING btree ("actor_id");
  CREATE INDEX "audit_events_updated_at_idx" ON "audit_events" USING btree ("updated_at");
  CREATE INDEX "audit_events_created_at_idx" ON "audit_events" USING btree ("created_at");
  CREATE INDEX "job_runs_updated_at_idx" ON "job_runs" USING btree ("updated_at");
  CREATE INDEX "job_runs_created_at_idx" ON "job_runs" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "tickets" CASCADE;
  DROP TABLE "tickets_rels" CASCADE;
  DROP TABLE "ticket_categories_handler_roles" CASCADE;
  DROP TABLE "ticket_categories" CASCADE;
  DROP TABLE "ticket_updates" CASCADE;
  DROP TABLE "ticket_updates_rels" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "residents" CASCADE;
  DROP TABLE "flats" CASCADE;
  DROP TABLE "staff" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "administrators" CASCADE;
  DROP TABLE "notifications" CASCADE;
  DROP TABLE "deliveries" CASCADE;
  DROP TABLE "audit_events" CASCADE;
  DROP TABLE "job_runs" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "settings" CASCADE;
  DROP TYPE "public"."enum_tickets_scope";
  DROP TYPE "public"."enum_tickets_requested_priority";
  DROP TYPE "public"."enum_tickets_channel";
  DROP TYPE "public"."enum_tickets_status";
  DROP TYPE "public"."enum_tickets_priority";
  DROP TYPE "public"."enum_tickets_held_from";
  DROP TYPE "public"."enum_ticket_categories_handler_roles";
  DROP TYPE "public"."enum_ticket_updates_kind";
  DROP TYPE "public"."enum_ticket_updates_visibility";
  DROP TYPE "public"."enum_ticket_updates_status_from";
  DROP TYPE "public"."enum_ticket_updates_status_to";
  DROP TYPE "public"."enum_ticket_updates_author_side";
  DROP TYPE "public"."enum_residents_resident_type";
  DROP TYPE "public"."enum_residents_committee_role";
  DROP TYPE "public"."enum_flats_status";
  DROP TYPE "public"."enum_staff_staff_role";
  DROP TYPE "public"."enum_staff_employment_status";
  DROP TYPE "public"."language";
  DROP TYPE "public"."enum_notifications_category";
  DROP TYPE "public"."enum_notifications_urgency";
  DROP TYPE "public"."enum_deliveries_channel";
  DROP TYPE "public"."enum_deliveries_status";
  DROP TYPE "public"."enum_audit_events_action";`)
}
