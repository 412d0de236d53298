//! The functions on a Ballista cluster: a scheduler, executors and a context that asks them, all of
//! which know them by name.

use std::sync::Arc;

use anyhow::Result;
use ballista::prelude::{SessionConfigExt, SessionContextExt};
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_core::utils::default_session_builder;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;
use datafusion::execution::SessionStateBuilder;
use datafusion::functions_nested::all_default_nested_functions;
use datafusion::prelude::{SessionConfig, SessionContext};

use crate::functions;

const LOOPBACK: &str = "127.0.0.1";

/// How often an executor says that it is alive, in seconds.
const BEAT: u64 = 1;

/// After so many silent seconds an executor's work goes to others; long enough for a busy machine.
const SILENCE: u64 = 15;

/// A context that asks the scheduler at an address, with settings from the environment.
///
/// # Errors
/// Where nothing answers there.
pub async fn connect(url: &str) -> Result<SessionContext> {
    let state = SessionStateBuilder::new()
        .with_config(SessionConfig::from_env()?.upgrade_for_ballista())
        .with_default_features()
        .build();
    Ok(SessionContext::remote_with_state(url, state).await?)
}

/// Runs a scheduler at a port until it is ended. It answers `/readyz` with 200 once so many executors
/// have come.
///
/// # Errors
/// Where the port is taken.
pub async fn schedule(port: u16, executors: usize) -> Result<()> {
    let config = SchedulerConfig {
        bind_port: port,
        external_host: LOOPBACK.to_owned(),
        executor_timeout_seconds: SILENCE,
        min_ready_executors: executors,
        expire_dead_executor_interval_seconds: BEAT,
        override_session_builder: Some(Arc::new(|config| {
            let mut state = default_session_builder(config)?;
            for function in functions() {
                datafusion::execution::FunctionRegistry::register_udf(&mut state, function)?;
            }
            Ok(state)
        })),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    let address = format!("{LOOPBACK}:{port}").parse()?;
    Ok(start_server(cluster, address, Arc::new(config)).await?)
}

/// Runs an executor of one core for the scheduler at a port until it is ended. It listens at `port`
/// and the one after.
///
/// # Errors
/// Where a port is taken or no scheduler answers.
pub async fn execute(scheduler: u16, port: u16) -> Result<()> {
    let mut known = BallistaFunctionRegistry::default();
    // Ballista's own registry knows no function of lists.
    for function in all_default_nested_functions().into_iter().chain(functions()) {
        known.scalar_functions.insert(function.name().to_owned(), function);
    }
    let shuffles = tempfile::tempdir()?;
    let config = ExecutorProcessConfig {
        port,
        grpc_port: port + 1,
        external_host: Some(LOOPBACK.to_owned()),
        scheduler_host: LOOPBACK.to_owned(),
        scheduler_port: scheduler,
        scheduler_connect_timeout_seconds: 30,
        vcores: 1,
        work_dir: shuffles.path().to_str().map(str::to_owned),
        executor_heartbeat_interval_seconds: BEAT,
        override_function_registry: Some(Arc::new(known)),
        ..ExecutorProcessConfig::default()
    };
    Ok(start_executor_process(Arc::new(config)).await?)
}
