//! Lists, search, steps, man page and completions.

use crate::support::{ndr, run};

#[test]
fn list_and_search_find_entries() {
    let all: serde_json::Value =
        serde_json::from_str(&run(&mut ndr(&["list", "--format", "json"])).stdout).unwrap();
    let ids: Vec<&str> = all.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&"exchange-online/5.7.750") && ids.is_sorted());
    let found = run(&mut ndr(&["search", "oregistrerade", "domäner", "--lang", "sv"]));
    assert!(found.stdout.contains("5.7.750") && !found.stdout.contains("5.7.708"), "{}", found.stdout);
    assert_eq!(run(&mut ndr(&["search", "penguin"])).status, 1);
}

#[test]
fn man_page_and_completions_come_from_the_command_line() {
    let man = run(&mut ndr(&["man"])).stdout;
    assert!(man.contains(".TH ndr") && man.contains("NDR CLASSIFY") && man.contains("NO_COLOR"), "{man}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run(&mut ndr(&["completions", shell])).stdout.contains("classify"), "{shell}");
    }
}

#[test]
fn a_step_is_shown_with_its_commands() {
    let step = run(&mut ndr(&["step", "enable-mfa", "--lang", "sv"]));
    assert_eq!(step.status, 0);
    assert!(step.stdout.starts_with("Kräv multifaktorautentisering"), "{}", step.stdout);
    assert!(
        step.stdout.contains("  Update-MgPolicyIdentitySecurityDefaultEnforcementPolicy -IsEnabled:$true\n")
    );
    let json: serde_json::Value =
        serde_json::from_str(&run(&mut ndr(&["step", "enable-mfa", "--format", "json"])).stdout).unwrap();
    assert_eq!(json["commands"][1]["destructive"], true);
    assert!(run(&mut ndr(&["step"])).stdout.contains("ndr step enable-mfa "));
}

#[test]
fn the_list_can_be_filtered_and_names_the_guides() {
    let all = run(&mut ndr(&["list"])).stdout;
    assert!(all.contains("ndr explain guides/5.7.7xx"), "{all}");
    let some = run(&mut ndr(&["list", "--fix-owner", "dns-host"])).stdout;
    assert!(some.contains("5.7.750") && !some.contains("5.7.703") && !some.contains("guides/"), "{some}");
    let none = run(&mut ndr(&["list", "--reason", "vacation"]));
    assert_eq!((none.status, none.stderr.as_str()), (1, "ndr: no entry fits these filters\n"));
}
