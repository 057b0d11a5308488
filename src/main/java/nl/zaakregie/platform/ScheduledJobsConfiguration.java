package nl.zaakregie.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches the scheduled jobs on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScheduledJobsConfiguration {}
